using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Sandbox;

public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("os")]
    [InlineData("io")]
    [InlineData("debug")]
    [InlineData("package")]
    [InlineData("coroutine")]
    [InlineData("load")]
    [InlineData("loadstring")]
    [InlineData("loadfile")]
    [InlineData("dofile")]
    [InlineData("collectgarbage")]
    [InlineData("getmetatable")]
    [InlineData("setmetatable")]
    [InlineData("rawset")]
    [InlineData("rawget")]
    [InlineData("rawequal")]
    [InlineData("warn")]
    [InlineData("_G")]
    [InlineData("string.dump")]
    [InlineData("string.pack")]
    [InlineData("math.randomseed")]
    public void What_is_not_on_the_list_is_not_there(string name)
    {
        var error = Script.Failure($"function on_enter()\nlocal x = {name}\nend");
        Assert.Equal((ScriptErrorKind.Runtime, "main.lua", 2), (error.Kind, error.File, error.Line));
        Assert.Contains(name.Contains('.') ? "has no field" : "isn't defined", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_exactly_this()
    {
        string[] names =
        [
            "_VERSION", "agents", "assert", "clock", "db", "error", "hours", "http", "ipairs", "json", "log", "math", "next", "pairs",
            "pcall", "print", "queues", "require", "select", "string", "table", "tonumber", "tostring", "type", "utf8", "xpcall",
        ];
        string types = string.Join(", ", names.Select(name => $"{name} = type({name})"));
        using var script = new Script($"function on_enter() return {{ data = {{ {types} }} }} end");
        Assert.Equal(names.Order(), script.Decide().Data.Keys.Order());
        Assert.Equal(names.Order(), script.State.GlobalNames().Order());
    }

    [Theory]
    [InlineData("string.rep = nil")]
    [InlineData("string.evil = function() end")]
    [InlineData("math.pi = 3")]
    [InlineData("table.insert(string, 'evil')")]
    [InlineData("http.get = nil")]
    [InlineData("hours.is_open = nil")]
    public void Libraries_are_frozen(string statement)
    {
        var error = Script.Failure($"function on_enter()\n{statement}\nend");
        Assert.Equal((ScriptErrorKind.Runtime, "main.lua", 2), (error.Kind, error.File, error.Line));
        Assert.Contains("can't be changed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001bLua")]
    [InlineData("\u001bLuaT\0\u0019\u0093\r\n\u001a\n")]
    public void Bytecode_is_refused(string source)
    {
        var error = Assert.Throws<ScriptException>(() => new Script(source)).Error;
        Assert.Equal((ScriptErrorKind.Syntax, "main.lua"), (error.Kind, error.File));
    }

    [Fact]
    public void A_syntax_error_has_file_and_line()
    {
        var error = Assert.Throws<ScriptException>(() => new Script("local a = 1\nlocal b = = 2\n")).Error;
        Assert.Equal((ScriptErrorKind.Syntax, "main.lua", 2), (error.Kind, error.File, error.Line));
    }

    [Fact]
    public void A_global_of_one_run_is_gone_in_the_next() => AssertFresh("""
        function on_enter(call)
            local seen = pcall(function() return mark end)
            mark = "x"
            return { data = { seen = tostring(seen) } }
        end
        """, "false");

    [Fact]
    public void A_redefined_function_of_one_run_is_gone_in_the_next() => AssertFresh("""
        function on_enter(call)
            local seen = tostring(1) == "mine"
            function tostring() return "mine" end
            return { data = { seen = seen and "true" or "false" } }
        end
        """, "false");

    [Fact]
    public void A_local_and_a_table_of_the_file_start_anew_in_each_run() => AssertFresh("""
        local count = 0
        local callers = {}
        function on_enter(call)
            count = count + 1
            callers[#callers + 1] = call.number
            return { data = { seen = count .. "/" .. #callers } }
        end
        """, "1/1");

    [Fact]
    public void A_required_file_starts_anew_in_each_run()
    {
        using var script = new Script(
            "local shared = require('shared')\nfunction on_enter() shared.n = shared.n + 1 return { priority = require('shared').n } end",
            null, ("shared.lua", "return { n = 0 }"));
        Assert.Equal(1, script.Decide().Priority);
        Assert.Equal(1, script.Decide().Priority);
    }

    [Fact]
    public void Nothing_can_be_left_in_call()
    {
        using var script = new Script("""
            function on_enter(call)
                local keys = {}
                for key in pairs(call) do keys[#keys + 1] = key end
                local step, state = pairs(call)
                pcall(function() state.evil = 1 end)
                return { data = { evil = tostring(call.evil), number = call.number } }
            end
            """);
        Assert.Equal("nil", script.Decide(Script.Request(caller: new() { Number = "1" })).Data["evil"]);
        var second = script.Decide(Script.Request(caller: new() { Number = "2" }));
        Assert.Equal(("nil", "2"), (second.Data["evil"], second.Data["number"]));
    }

    [Fact]
    public void Setting_a_field_of_call_is_an_error()
    {
        var error = Script.Failure("function on_enter(call)\ncall.queue = 'x'\nend");
        Assert.Equal(2, error.Line);
        Assert.Contains("return a decision instead", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("local x <close> = { __close = function() while true do end end }", "non-closable")]
    [InlineData("require('nothing')", "no file 'nothing.lua'")]
    [InlineData("require('../etc/passwd')", "no file")]
    [InlineData("require('main')", "requires itself")]
    [InlineData("error({})", "raised a table")]
    [InlineData("error('plain', 0)", "plain")]
    [InlineData("local a = nil; a.b = 1", "attempt to index a nil value (local 'a')")]
    public void Other_errors_say_what_happened(string body, string says)
    {
        var error = Script.Failure($"function on_enter(call)\n{body}\nend");
        Assert.Equal((ScriptErrorKind.Runtime, "main.lua"), (error.Kind, error.File));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Lua_in_the_process_does_no_harm()
    {
        Assert.SkipUnless(ForeignLua.IsLoaded, "liblua5.3 isn't installed here");
        Assert.Equal("Lua 5.4", Script.Result("return _VERSION"));
    }

    private static void AssertFresh(string source, string expected)
    {
        using var script = new Script(source);
        for (int run = 0; run < 3; run++)
            Assert.Equal(expected, script.Decide().Data["seen"]);
    }
}
