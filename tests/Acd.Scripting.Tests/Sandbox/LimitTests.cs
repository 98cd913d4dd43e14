using System.Diagnostics;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Sandbox;

public sealed class LimitTests
{
    [Theory]
    [InlineData("while true do end")]
    [InlineData("local x = 0\nrepeat x = x + 1 until false")]
    [InlineData("while true do pcall(function() while true do end end) end")]
    [InlineData("while true do xpcall(error, function() while true do end end) end")]
    [InlineData("table.sort({ 3, 2, 1 }, function(a, b) while true do end end)")]
    [InlineData("string.gsub('abc', '.', function() while true do end end)")]
    [InlineData("for _ in string.gmatch('abc', '') do while true do end end")]
    [InlineData("for i = 1, math.huge do local t = {} end")]
    [InlineData("local function f() return f() end f()")]
    [InlineData("table.move({}, 1, 1000000000000, 2)")]
    [InlineData("goto again ::again:: goto again")]
    public void A_loop_without_an_end_is_stopped(string body)
    {
        var error = Script.Failure($"function on_enter(call)\n{body}\nend");
        Assert.Equal(ScriptErrorKind.InstructionLimit, error.Kind);
        Assert.Equal("main.lua", error.File);
        Assert.InRange(error.Line, 2, 4);
    }

    [Theory]
    [InlineData("local s = 'x' while true do s = s .. s end")]
    [InlineData("local t = {} for i = 1, 1e9 do t[i] = i end")]
    [InlineData("local t = {} while true do t[#t + 1] = string.rep('x', 1000) end")]
    [InlineData("return string.rep('x', 900000):rep(1000)")]
    [InlineData("return ('x'):rep(1000000, ('y'):rep(1000))")]
    [InlineData("local t = {} while true do t = { t } end")]
    [InlineData("local t = {} for i = 1, 100 do t[i] = 'x' end return string.format(('%s'):rep(99), table.unpack(t)):rep(1000000)")]
    [InlineData("local parts = {} for i = 1, 10000 do parts[i] = ('x'):rep(110) end return table.concat(parts)")]
    [InlineData("while true do pcall(string.rep, 'x', 1000000, 'yyy') end")]
    [InlineData("local held = {} while true do pcall(function() while true do held[#held + 1] = {} end end) end")]
    public void A_memory_bomb_is_stopped(string body)
    {
        using var script = new Script($"function on_enter(call)\n{body}\nend");
        var error = script.Fail();
        Assert.True(error.Kind == ScriptErrorKind.MemoryLimit, error.ToString());
        Assert.Equal("main.lua", error.File);
        Assert.InRange(error.Line, 1, 2);
        Assert.True(script.State.PeakBytes <= Script.Limits.MemoryBytes);
    }

    [Theory]
    [InlineData("local function f(n) return 1 + f(n + 1) end f(0)")]
    [InlineData("local function f() return string.gsub('x', 'x', f) end f()")]
    public void Deep_recursion_is_stopped(string body)
    {
        var error = Script.Failure($"function on_enter(call)\n{body}\nend", Script.Limits with { MemoryBytes = 64 * 1024 * 1024 });
        Assert.Contains(error.Kind, new[] { ScriptErrorKind.Runtime, ScriptErrorKind.InstructionLimit, ScriptErrorKind.MemoryLimit });
        Assert.Equal("main.lua", error.File);
    }

    [Fact]
    public void Deep_recursion_meets_the_memory_limit_first()
    {
        var error = Script.Failure("function on_enter(call)\nlocal function f(n) return 1 + f(n + 1) end\nf(0)\nend");
        Assert.Equal((ScriptErrorKind.MemoryLimit, "main.lua", 2), (error.Kind, error.File, error.Line));
    }

    [Theory]
    [InlineData("string.find(('a'):rep(50), ('a*'):rep(20) .. 'b')")]
    [InlineData("string.match(('a'):rep(50), ('a?'):rep(30) .. ('a'):rep(30))")]
    [InlineData("string.gsub(('a'):rep(5000), '.-b', 'c')", "'.-b' could take too long on a text of 5000 bytes")]
    [InlineData("for _ in string.gmatch(('('):rep(2000), '%b()%b()%b()') do end")]
    [InlineData("string.find(('a'):rep(200000), ('a'):rep(100000) .. 'b', 1, true)", "both texts are too long")]
    [InlineData("('').rep('', 1e18)", "more than a million")]
    [InlineData("string.rep('', math.maxinteger)", "more than a million")]
    public void Work_that_Lua_would_do_in_one_instruction_is_bounded(string body, string says = "could take too long")
    {
        var watch = Stopwatch.StartNew();
        var error = Script.Failure($"function on_enter(call)\n{body}\nend");
        Assert.Equal((ScriptErrorKind.Runtime, "main.lua", 2), (error.Kind, error.File, error.Line));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("local t = { table.unpack({}, 1, 900000) }", "too many results")]
    [InlineData("local function f() local ok, why = pcall(f) if not ok then error(why, 0) end end f()", "C stack overflow")]
    public void The_stack_of_Lua_is_bounded(string body, string says)
    {
        var error = Script.Failure($"function on_enter(call)\n{body}\nend");
        Assert.Equal(ScriptErrorKind.Runtime, error.Kind);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Costly_patterns_count_as_instructions()
    {
        var error = Script.Failure("function on_enter()\nlocal s = ('a'):rep(3000)\nwhile true do s:find('a-b') end\nend");
        Assert.Equal((ScriptErrorKind.InstructionLimit, "main.lua", 3), (error.Kind, error.File, error.Line));
    }

    [Fact]
    public void The_deadline_stops_a_run()
    {
        var limits = Script.Limits with { Instructions = long.MaxValue, DeadlineMs = 50 };
        var error = Script.Failure("function on_enter()\nwhile true do end\nend", limits);
        Assert.Equal((ScriptErrorKind.Deadline, "main.lua", 2), (error.Kind, error.File, error.Line));
    }

    [Fact]
    public void Garbage_is_no_memory_bomb()
    {
        using var script = new Script(
            "function on_enter() for i = 1, 2000 do local s = ('x'):rep(10000) .. i end return { priority = 1 } end");
        for (int run = 0; run < 3; run++)
            Assert.Equal(1, script.Decide().Priority);
    }

    [Fact]
    public void A_caught_memory_error_of_one_large_text_leaves_the_script_running()
    {
        using var script = new Script("""
            function on_enter()
                local ok = pcall(string.rep, 'x', 1000000, 'yyy')
                return { priority = ok and 1 or 3 }
            end
            """);
        Assert.Equal(3, script.Decide().Priority);
    }

    [Fact]
    public void An_endless_file_is_stopped_too()
    {
        var error = Script.Failure("\nwhile true do end");
        Assert.Equal((ScriptErrorKind.InstructionLimit, "main.lua", 2), (error.Kind, error.File, error.Line));
    }
}
