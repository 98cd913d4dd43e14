using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class NobodyIsThere
{
    private static readonly QueueConfig Support = Setup.Support with
    {
        MaxWaitNoAgentMs = 30_000, NoAgentGraceMs = 4_000, ClosedExtension = "700",
    };

    [Fact]
    public void For_so_long_that_callers_are_released()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Wait(29_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertReleased(s, 1);
        s.Leave(1);
        Assert.Equal((CallerOutcome.NoAgent, 30_000), (s.Ended(1).Outcome, s.Ended(1).WaitMs));
    }

    [Fact]
    public void But_somebody_comes_back_in_time()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Wait(29_999);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
        s.Wait(10_000);
        Assert.Equal("offered", s.Caller(1).State);
    }

    [Fact]
    public void The_time_begins_anew_when_the_last_goes_again()
    {
        var s = new Scenario(Setup.One(Support, "anna", "bert"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Wait(100_000);
        s.SetStatus("bert", AgentStatus.LoggedOut);
        s.Join(1);
        s.Wait(20_000);
        s.SetStatus("anna", AgentStatus.AvailableOnDemand);
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.NoAnswer);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Wait(29_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertReleased(s, 1);
    }

    [Fact]
    public void Who_joins_after_that_gets_the_grace()
    {
        var s = Held.Of(Support);
        s.Wait(60_000);
        s.Join(1);
        Assert.Equal(CommandKind.AcceptCaller, Assert.Single(s.Commands).Kind);
        s.Wait(3_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertReleased(s, 1);
    }

    [Fact]
    public void Who_joined_shortly_before_gets_it_too()
    {
        var s = Held.Of(Support);
        s.Wait(29_000);
        s.Join(1);
        s.Wait(3_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertReleased(s, 1);
    }

    [Fact]
    public void In_the_grace_somebody_comes()
    {
        var s = Held.Of(Support);
        s.Wait(60_000);
        s.Join(1);
        s.Join(2);
        s.Wait(1_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
        s.Wait(10_000);
        s.AssertSentNothing();
        Assert.Equal("waiting", s.Caller(2).State);
    }

    [Fact]
    public void After_the_last_agent_went_while_his_phone_rang()
    {
        var s = new Scenario(Setup.One(Support, "anna"));
        s.Join(1);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Wait(15_000);
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.NoAnswer);
        s.Wait(15_000);
        AssertReleased(s, 1);
    }

    [Fact]
    public void Switched_off_by_a_reload_it_releases_nobody()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Wait(20_000);
        s.Apply(Setup.One(Support with { MaxWaitNoAgentMs = 0 }, "anna"));
        s.Wait(60_000);
        s.AssertSentNothing();
        s.Join(2);
        s.Wait(60_000);
        s.AssertSentNothing();
    }

    private static void AssertReleased(Scenario s, ulong call)
    {
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((call, ReleaseResult.NoAgent, "700"), (release.Call.Value, release.Result, release.Extension));
    }
}
