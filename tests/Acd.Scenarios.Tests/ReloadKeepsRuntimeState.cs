using Acd.Engine.Agents;
using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class ReloadKeepsRuntimeState
{
    [Fact]
    public void Status_counters_and_idle_order_survive()
    {
        var s = new Scenario(Setup.One("anna", "bert", "carl"));
        s.SetStatus("carl", AgentStatus.OnBreak);
        s.Join(1);
        s.Connect("anna");
        s.HangUp("anna");
        s.Apply(Setup.One("anna", "bert", "carl"));
        Assert.Equal(AgentStatus.OnBreak, s.Agent("carl").Status);
        Assert.Equal(1, s.Agent("anna").CallsAnswered);
        s.Join(2);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void A_changed_agent_mid_offer_finishes_the_offer_as_it_began()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Apply(Setup.One(Setup.Agent("anna") with { RingTimeoutMs = 1_000, WrapUpMs = 7_000 }));
        Assert.DoesNotContain(s.Commands, c => c.Kind is CommandKind.CancelLeg or CommandKind.OriginateLeg);
        s.Wait(15_000);
        s.AssertSentNothing();
        s.Answer("anna");
        s.StartBridge("anna");
        s.HangUp("anna");
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(7_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_new_tier_serves_those_who_wait_already()
    {
        var s = new Scenario(Setup.One("anna") with { Tiers = [] });
        s.Join(1);
        s.Join(2);
        s.Apply(Setup.One("anna", "bert"));
        s.AssertOffered(1, "anna");
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void A_shorter_maximum_wait_counts_for_those_who_wait_already()
    {
        var s = new Scenario(Setup.One(Array.Empty<string>()));
        s.Join(1);
        s.Wait(60_000);
        s.Apply(Setup.One(Setup.Support with { MaxWaitMs = 30_000 }));
        s.Wait(0);
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
    }
}
