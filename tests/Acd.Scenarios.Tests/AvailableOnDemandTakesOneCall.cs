using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class AvailableOnDemandTakesOneCall
{
    [Fact]
    public void Then_goes_on_break()
    {
        var s = new Scenario(Setup.One("anna"));
        s.SetStatus("anna", AgentStatus.AvailableOnDemand);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(1);
        s.Join(2);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal((AgentStatus.OnBreak, AgentState.NotReady), (s.Agent("anna").Status, s.StateOf("anna")));
        Assert.Equal("waiting", s.Caller(2).State);
    }

    [Theory]
    [InlineData(OldMeanings.None, AgentStatus.AvailableOnDemand, AgentStatus.Available, AgentStatus.Available)]
    [InlineData(OldMeanings.None, AgentStatus.Available, AgentStatus.AvailableOnDemand, AgentStatus.OnBreak)]
    [InlineData(OldMeanings.OnDemand, AgentStatus.AvailableOnDemand, AgentStatus.Available, AgentStatus.OnBreak)]
    [InlineData(OldMeanings.OnDemand, AgentStatus.AvailableOnDemand, AgentStatus.LoggedOut, AgentStatus.LoggedOut)]
    [InlineData(OldMeanings.OnDemand, AgentStatus.Available, AgentStatus.AvailableOnDemand, AgentStatus.AvailableOnDemand)]
    public void The_status_at_the_end_counts_or_the_one_at_the_offer_when_the_queue_says_so(
        OldMeanings keeps, AgentStatus offered, AgentStatus meanwhile, AgentStatus afterwards)
    {
        var s = new Scenario(Setup.One(Setup.Support with { OldMeanings = keeps }, "anna"));
        s.SetStatus("anna", offered);
        s.Join(1);
        s.Connect("anna");
        s.SetStatus("anna", meanwhile);
        s.HangUp("anna");
        Assert.Equal(afterwards, s.Agent("anna").Status);
    }

    [Fact]
    public void An_unanswered_offer_is_not_a_call()
    {
        var s = new Scenario(Setup.One("anna"));
        s.SetStatus("anna", AgentStatus.AvailableOnDemand);
        s.Join(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentStatus.AvailableOnDemand, s.Agent("anna").Status);
    }
}
