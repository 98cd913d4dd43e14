using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>Debug builds refuse every member off the engine thread; release builds don't look.</summary>
public sealed class ThreadGuardTests
{
    public static TheoryData<string> Members { get; } = ["NowUs", "Poll", "Submit", "ReplyConsole", "RequestConfig", "Ask", "AskToAnswer",
        "ReportReady", "Log"];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_call_off_the_engine_thread_is_refused_in_debug_builds(string member)
    {
        using FakeHost host = new();
        NativeSwitch attached = host.Attach();
        Exception? caught = null;
        Thread other = new(() => caught = Record.Exception(() => Call(attached, member)));
        other.Start();
        other.Join();
#if DEBUG
        Assert.Contains($"NativeSwitch.{member} ", Assert.IsType<WrongThreadException>(caught).Message, StringComparison.Ordinal);
        Assert.Empty(host.Waits);
        Assert.Empty(host.Sent);
        Assert.Empty(host.ReadyTexts);
        Assert.Empty(host.LogLines);
#else
        Assert.Null(caught);
#endif
    }

    private static void Call(NativeSwitch attached, string member)
    {
        switch (member)
        {
            case "NowUs": _ = attached.NowUs; break;
            case "Poll": attached.Poll(new RecordingEvents(), 0); break;
            case "Submit": attached.Submit([]); break;
            case "ReplyConsole": attached.ReplyConsole(1, ""); break;
            case "RequestConfig": attached.RequestConfig(1, "acd.conf", false); break;
            case "Ask": attached.Ask(1, "version", ""); break;
            case "AskToAnswer": attached.AskToAnswer(1, new OfferId(1)); break;
            case "ReportReady": attached.ReportReady(null); break;
            case "Log": attached.Log(SwitchLogLevel.Info, ""); break;
            default: throw new ArgumentOutOfRangeException(nameof(member), member, "unknown member");
        }
    }
}
