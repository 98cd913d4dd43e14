using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Tests.Support;
using Acd.Scripting.Tools;

namespace Acd.Scripting.Tests.Tools;

public sealed class ScriptToolsTests
{
    private const string Main = """
        local function level_of(call)
            local level = #call.number
            return level
        end

        function on_enter(call)
            local decision = { queue = "support" }
            decision.priority = level_of(call)
            log.info("hello", call.number)
            local reply = http.post("http://x/", "{}")
            return decision
        end
        """;

    [Fact]
    public void Check_tells_hooks_and_every_error()
    {
        using var folder = new Folder(
            ("main.lua", Main), ("bad.lua", "\nx = = 1"), ("loop.lua", "while true do end"), ("lib.lua", "return {}"));

        var report = ScriptTools.Check(folder.Path);

        Assert.False(report.Ok);
        Assert.Equal(["bad.lua", "lib.lua", "loop.lua", "main.lua"], report.Files.Select(file => file.File).Order());
        Assert.Equal([HookKind.OnEnter], report.Files.Single(file => file.File == "main.lua").Hooks);
        string text = report.ToString();
        Assert.Contains("error  bad.lua:2: unexpected symbol near '='", text, StringComparison.Ordinal);
        Assert.Contains("error  loop.lua:1: stopped: the limit of instructions", text, StringComparison.Ordinal);
        Assert.Contains("ok     main.lua: on_enter", text, StringComparison.Ordinal);
        Assert.EndsWith("4 files, 2 with errors\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_when_there_is_no_folder() =>
        Assert.Contains("can't be read", ScriptTools.Check("/nowhere").ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Run_shows_the_decision_and_sends_nothing()
    {
        var web = new FixedHttp(_ => throw new InvalidOperationException("asked"));
        using var folder = new Folder(("main.lua", Main));
        var request = Script.Request(caller: new() { Number = "4930" });

        var report = await ScriptTools.Run(folder.Path, request, new LookupPorts { Http = web });

        Assert.Equal((HookResult.Decided, 4), (report.Outcome.Result, report.Outcome.Decision.Priority));
        Assert.Empty(web.Questions);
        Assert.Equal(["info: hello 4930"], report.Log);
        const string Decided = "on_enter of main.lua decided:\n       queue = \"support\"\n       priority = 4\n";
        Assert.Contains(Decided, report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_shows_lines_locals_and_questions()
    {
        using var folder = new Folder(("main.lua", Main));
        var report = await ScriptTools.Run(folder.Path, Script.Request(caller: new() { Number = "4930" }), new LookupPorts(), trace: true);

        var text = report.ToString();
        Assert.Contains("main.lua:7             local decision = { queue = \"support\" }", text, StringComparison.Ordinal);
        Assert.Contains("decision = { queue = \"support\" }", text, StringComparison.Ordinal);
        Assert.Contains("level = 4", text, StringComparison.Ordinal);
        const string Asked = "asks             http(\"POST\", \"http://x/\", \"{}\") = this site lets scripts ask no web server";
        Assert.Contains(Asked, text, StringComparison.Ordinal);
        Assert.True(Line(text, "main.lua:2 ") < Line(text, "main.lua:9 "));
    }

    [Fact]
    public async Task Trace_of_an_endless_loop_ends()
    {
        using var folder = new Folder(("main.lua", "function on_enter()\nlocal n = 0\nwhile true do\nn = n + 1\nend\nend"));
        var report = await ScriptTools.Run(folder.Path, Script.Request(), new LookupPorts(), trace: true);
        Assert.Equal(ScriptErrorKind.InstructionLimit, report.Outcome.Error?.Kind);
        Assert.InRange(report.Steps.Count, 100, 1000);
    }

    [Fact]
    public async Task A_script_that_is_not_there_is_said()
    {
        using var folder = new Folder();
        var report = await ScriptTools.Run(folder.Path, Script.Request(), new LookupPorts());
        Assert.Contains("main.lua: there is no such file", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_made_up_caller_is_read_from_words()
    {
        var request = CallerSpec.Apply(Script.Request(),
            ["number=+49 30", "wait_ms=5000", "arguments.language=de", "ewt_ms=7", "now=2026-12-24T10:00:00+01:00"], out _);
        Assert.NotNull(request);
        Assert.Equal(("+49 30", 5000, 7, "de"),
            (request.Caller.Number, request.Caller.WaitMs, request.Caller.EwtMs, request.Caller.Arguments["language"]));
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 9, 0, 0, TimeSpan.Zero), request.Now);
    }

    [Theory]
    [InlineData("numbr=1")]
    [InlineData("number")]
    [InlineData("wait_ms=soon")]
    [InlineData("wait_ms=-1")]
    [InlineData("arguments.=x")]
    [InlineData("now=soon")]
    public void A_word_that_is_no_field_is_refused(string word)
    {
        Assert.Null(CallerSpec.Apply(Script.Request(), [word], out string error));
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support", null, "")]
    [InlineData("lua:main.lua", "main.lua", "")]
    [InlineData("lua:main.lua language=de vip", "main.lua", "language=de,vip=true")]
    [InlineData("lua: main.lua  a=b=c", "main.lua", "a=b=c")]
    [InlineData("lua:", "", "")]
    public void The_dialplans_form_is_understood(string queue, string? script, string arguments)
    {
        var reference = ScriptReference.Parse(queue);
        Assert.Equal(script, reference?.Script);
        Assert.Equal(arguments, string.Join(',', reference?.Arguments.Select(pair => $"{pair.Key}={pair.Value}") ?? []));
    }

    private static int Line(string text, string what) => text.IndexOf(what, StringComparison.Ordinal);
}
