using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class UnansweredOffersLeadToTheQueuesStatus
{
    [Theory]
    [InlineData(AgentStatus.OnBreak)]
    [InlineData(AgentStatus.LoggedOut)]
    public void The_status_the_queue_says_with_the_reason(AgentStatus status)
    {
        var s = Ignore(Setup.Support with { NoAnswerStatus = status }, HangupCause.NoAnswer, 2);
        Assert.Equal((status, AgentState.NotReady), (s.Agent("anna").Status, s.StateOf("anna")));
        Assert.Equal("no-answer", s.FactsOf(FactKind.AgentStatusChanged).Last().Text);
    }

    [Theory]
    [InlineData(HangupCause.UserBusy)]
    [InlineData(HangupCause.CallRejected)]
    [InlineData(HangupCause.UserNotRegistered)]
    public void Only_unanswered_offers_count(HangupCause cause)
    {
        var s = Ignore(Setup.Support, cause, 4);
        Assert.Equal((AgentStatus.Available, 0), (s.Agent("anna").Status, s.Agent("anna").NoAnswerInARow));
    }

    [Fact]
    public void An_offer_that_was_withdrawn_does_not_count()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MaxNoAnswer = 1 }));
        s.Join(1);
        s.Leave(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal((AgentStatus.Available, 0), (s.Agent("anna").Status, s.Agent("anna").NoAnswerInARow));
    }

    private static Scenario Ignore(QueueConfig queue, HangupCause cause, int times)
    {
        var s = new Scenario(Setup.Of([queue], [Setup.Agent("anna") with { MaxNoAnswer = 2 }]));
        s.Join(1);
        for (var i = 0; i < times; i++)
        {
            s.Dialing("anna");
            s.Wait(10_000);
            s.EndLeg("anna", cause);
            s.Wait(10_000);
        }

        return s;
    }
}
