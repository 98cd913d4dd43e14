using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class SupervisorFollowsAnAgent
{
    [Fact]
    public void From_the_call_he_is_in_to_the_next_until_he_is_stopped()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        ulong number = Follow(s);
        Assert.Equal("dialling", Assert.Single(s.Snapshot().Monitors).State);
        s.Happens(new MonitorAnswered(number));
        var attach = s.Sent(CommandKind.AttachMonitor);
        Assert.Equal((number, "leg", MonitorMode.Listen), (attach.Request, attach.LegUuid, attach.MonitorMode));
        s.EndBridge("anna");
        Assert.Equal(number, s.Sent(CommandKind.DetachMonitor).Request);
        s.EndLeg("anna");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal("waiting", Assert.Single(s.Snapshot().Monitors).State);

        s.Join(2);
        s.Connect("anna");
        Assert.Equal(number, s.Sent(CommandKind.AttachMonitor).Request);
        Assert.Null(s.Order(new MonitorStopped("anna")));
        Assert.Equal(number, s.Sent(CommandKind.StopMonitor).Request);
        s.Happens(new MonitorEnded(number, HangupCause.NormalClearing));
        Assert.Empty(s.Snapshot().Monitors);

        Assert.Equal([1uL, 2uL], s.FactsOf(FactKind.MonitorAttached).Select(fact => fact.Call.Value));
        Assert.All(
            s.FactsOf(FactKind.MonitorAttached),
            fact => Assert.Equal(("anna", "boss", "listen"), (fact.Agent, fact.Supervisor, fact.Text)));
        Assert.Equal(HangupCause.NormalClearing, Assert.Single(s.FactsOf(FactKind.MonitorEnded)).Cause);
    }

    [Fact]
    public void Who_hears_him_changes_and_is_on_record()
    {
        var s = new Scenario(Setup.One("anna"));
        ulong number = Follow(s);
        s.Happens(new MonitorAnswered(number));
        Assert.Null(s.Order(new MonitorOrdered("anna", "boss", "user/boss", MonitorMode.Whisper)));
        Assert.Equal(MonitorMode.Whisper, s.Sent(CommandKind.SetMonitorMode).MonitorMode);
        Assert.Equal(EngineErrorCode.WrongState, s.Order(new MonitorOrdered("anna", "boss", "user/boss", MonitorMode.Whisper))!.Code);
        s.Join(1);
        s.Connect("anna");
        Assert.Equal(MonitorMode.Whisper, s.Sent(CommandKind.AttachMonitor).MonitorMode);
        Assert.Equal("whisper", Assert.Single(s.FactsOf(FactKind.MonitorModeChanged)).Text);
        Assert.Equal("listen", Assert.Single(s.FactsOf(FactKind.MonitorStarted)).Text);
    }

    [Fact]
    public void One_who_does_not_answer_is_forgotten_and_one_nobody_knows_is_hung_up()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Happens(new MonitorEnded(Follow(s), HangupCause.NoAnswer));
        Assert.Equal(EngineErrorCode.WrongState, s.Order(new MonitorStopped("anna"))!.Code);
        s.Happens(new MonitorAnswered(99));
        Assert.Equal(99u, s.Sent(CommandKind.StopMonitor).Request);
        Assert.Equal(EngineErrorCode.UnknownAgent, s.Order(new MonitorOrdered("bert", "boss", "user/boss", MonitorMode.Listen))!.Code);
    }

    [Fact]
    public void He_goes_when_the_agent_is_taken_out_of_the_configuration()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        ulong number = Follow(s);
        s.Happens(new MonitorAnswered(number));
        s.Apply(Setup.One("bert"));
        Assert.Equal(number, s.Sent(CommandKind.StopMonitor).Request);
        s.Happens(new MonitorEnded(number, HangupCause.NormalClearing));
        Assert.Empty(s.Snapshot().Monitors);
    }

    [Fact]
    public void An_agent_whose_audio_flows_past_the_switch_cannot_be_heard()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MediaMode = MediaMode.Bypass }, "anna"));
        var refused = s.Order(new MonitorOrdered("anna", "boss", "user/boss", MonitorMode.Listen));
        Assert.Equal(EngineErrorCode.NotAllowed, refused!.Code);
        Assert.Contains("bypass", refused.What, StringComparison.Ordinal);
    }

    private static ulong Follow(Scenario s)
    {
        Assert.Null(s.Order(new MonitorOrdered("anna", "boss", "user/boss", MonitorMode.Listen)));
        return s.Sent(CommandKind.DialMonitor).Request;
    }
}
