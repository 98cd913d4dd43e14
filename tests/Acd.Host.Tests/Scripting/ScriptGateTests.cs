using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Scripting;

/// <summary>Callers of <c>acd lua:…</c> on a whole host. Scripts run in real time, the switch's is virtual: it waits.</summary>
public sealed class ScriptGateTests : IDisposable
{
    private const string Main = """
        function on_enter(call)
            if call.arguments.fail then error("on purpose") end
            if call.arguments.away then return { next = "voicemail" } end
            if call.arguments.loop then while true do end end
            return { queue = call.arguments.to or "sales", priority = 7, score = 3, preferred_agent = "anna", check_again_s = 5 }
        end
        function on_wait(call)
            if call.arguments.out then return { next = "voicemail" } end
            return { queue = "support", priority = 9, data = { asked_in = call.queue, after_s = call.wait_ms // 1000 } }
        end
        function on_leave(call)
            return { data = { outcome = call.outcome, from = call.queue } }
        end
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acd-gate-").FullName;
    private readonly ScriptedSwitch _switch = new();
    private readonly FactRecorder _facts = new();

    public ScriptGateTests()
    {
        File.WriteAllText(Path.Combine(_folder, "main.lua"), Main);
        Configure("support");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_script_chooses_the_queue()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua");
        AwaitScripts(2);
        Run();
        Assert.Equal(("sales", "uuid-1"), Joined());
    }

    [Fact]
    public void The_dialplans_arguments_reach_the_script()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua to=support");
        AwaitScripts(2);
        Run();
        Assert.Equal(("support", "uuid-1"), Joined());
        Assert.Single(_switch.Commands, command => command.Kind == CommandKind.AcceptCaller);
    }

    [Theory]
    [InlineData("lua:main.lua fail", "support")]
    [InlineData("lua:main.lua loop", "support")]
    [InlineData("lua:gone.lua", "support")]
    [InlineData("lua:main.lua fail queue=sales", "sales")]
    public void When_the_script_fails_the_static_queue_takes_the_caller(string queue, string expected)
    {
        _switch.Join(1, call: 1, queue: queue);
        AwaitScripts(2);
        Run();
        Assert.Equal((expected, "uuid-1"), Joined());
    }

    [Fact]
    public void Without_a_static_queue_the_caller_goes_on_in_the_dialplan()
    {
        Configure("");
        _switch.Join(1, call: 1, queue: "lua:main.lua fail");
        AwaitScripts(2);
        Run();
        var release = Assert.Single(_switch.Commands, command => command.Kind == CommandKind.ReleaseCaller);
        Assert.Equal(ReleaseResult.UnknownQueue, release.Result);
    }

    [Fact]
    public void A_caller_can_be_sent_elsewhere_without_a_queue()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua away");
        AwaitScripts(2);
        _switch.At(3, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Released), _switch.NowUs));
        Run();
        var release = Assert.Single(_switch.Commands, command => command.Kind == CommandKind.ReleaseCaller);
        Assert.Equal("voicemail", release.Extension);
        Assert.Empty(_facts.Of(FactKind.CallerJoined));
    }

    [Fact]
    public void A_caller_who_hangs_up_during_the_script_becomes_no_ghost()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua");
        _switch.At(1, events => events.On(new CallerLeft(new CallId(1), LeaveReason.HungUp), _switch.NowUs));
        AwaitScripts(2);
        _switch.Join(5, call: 2, queue: "support");
        Run();
        Assert.Equal(("support", "uuid-2"), Joined());
        Assert.DoesNotContain(_switch.Commands, command => command.Call == new CallId(1));
    }

    [Fact]
    public void A_waiting_caller_is_moved_by_his_script()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua");
        AwaitScripts(2);
        AwaitScripts(6.5, () => _facts.Of(FactKind.CallerMoved).Any());
        Run();
        var moved = Assert.Single(_facts.Of(FactKind.CallerMoved));
        Assert.Equal(("support", "sales"), (moved.Queue, moved.Text));
        Assert.Contains(_switch.LogLines, line => line.Contains("asked_in=sales", StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiting_caller_is_sent_out_by_his_script_and_the_end_is_told()
    {
        _switch.Join(1, call: 1, queue: "lua:main.lua out");
        AwaitScripts(2);
        AwaitScripts(6.5, () => _switch.Commands.Any(command => command.Kind == CommandKind.ReleaseCaller));
        _switch.At(9, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Released), _switch.NowUs));
        AwaitScripts(10, () => _switch.LogLines.Any(line => line.Contains("outcome=", StringComparison.Ordinal)));
        Run();
        Assert.Equal("voicemail", Assert.Single(_switch.Commands, command => command.Kind == CommandKind.ReleaseCaller).Extension);
        Assert.Contains("from=sales outcome=withdrawn", string.Join('\n', _switch.LogLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_queue_does_not_wait()
    {
        _switch.Join(1, call: 1, queue: "support");
        _switch.At(1.001, _ => Assert.Contains(_switch.Commands, command => command.Kind == CommandKind.AcceptCaller));
        Run();
    }

    [Fact]
    public void Without_a_folder_the_text_is_an_unknown_queue()
    {
        _switch.ConfigXml = TestConfig.Xml;
        _switch.Join(1, call: 1, queue: "lua:main.lua");
        _switch.Type(2, "script check");
        Run();
        var release = Assert.Single(_switch.Commands, command => command.Kind == CommandKind.ReleaseCaller);
        Assert.Equal(ReleaseResult.UnknownQueue, release.Result);
        Assert.StartsWith("-ERR scripts aren't used here", _switch.Replies[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script check", "ok     main.lua: on_enter")]
    [InlineData("script run main.lua on_enter number=1", "queue = \"sales\"")]
    [InlineData("script trace main.lua on_enter arguments.to=x", "main.lua:2 ")]
    [InlineData("script run main.lua on_exit", "name a hook first, one of on_enter")]
    [InlineData("script run main.lua on_enter what", "isn't understood")]
    [InlineData("script run gone.lua on_enter", "there is no such file")]
    [InlineData("script reload", "+OK scripts version 2 are in use")]
    [InlineData("script status", "main.lua  on_enter  on")]
    public void The_console_answers(string line, string expected)
    {
        _switch.Type(1, line);
        AwaitScripts(2);
        Run();
        Assert.Contains(expected, string.Concat(_switch.Replies), StringComparison.Ordinal);
    }

    private void Configure(string fallbackQueue) => _switch.ConfigXml = TestConfig.Xml.Replace(
        "<settings>",
        $"""
        <settings>
            <param name="scripts-folder" value="{_folder}"/>
            <param name="script-fallback-queue" value="{fallbackQueue}"/>
            <param name="script-deadline-ms" value="10000"/>
        """,
        StringComparison.Ordinal);

    /// <summary>Gives workers real time while the switch's own passes.</summary>
    private void AwaitScripts(double seconds, Func<bool>? done = null)
    {
        for (int look = 0; look < 200; look++)
            _switch.At(seconds + (look * 0.01), _ => Thread.Sleep((done ?? Settled)() ? 0 : 10));
    }

    private bool Settled() => _switch.Replies.Count > 0 || _switch.Commands.Any(command => command.Call != default);

    private void Run() => Assert.Equal(RunResult.Stopped, Hosts.On(_switch, null, _facts).Run());

    private (string Queue, string Uuid) Joined()
    {
        var fact = Assert.Single(_facts.Of(FactKind.CallerJoined));
        return (fact.Queue, fact.CallUuid);
    }
}
