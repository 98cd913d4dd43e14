using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class RemovedQueueReleasesItsCallers
{
    [Fact]
    public void Waiting_and_ringing_go_to_the_fallback_and_talking_finish()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna"), Setup.Agent("bert")]));
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        s.Join(3);
        s.Join(4, "sales");
        Assert.Empty(s.Apply(Setup.Of([Setup.Sales], [Setup.Agent("anna"), Setup.Agent("bert")])));

        var released = s.Commands.Where(c => c.Kind == CommandKind.ReleaseCaller).ToList();
        Assert.Equal([2u, 3u], released.Select(c => c.Call.Value));
        Assert.All(released, c => Assert.Equal((ReleaseResult.QueueClosed, "900"), (c.Result, c.Extension)));
        Assert.Equal(s.OfferTo("bert"), s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal("connected", s.Caller(1).State);
        s.EndLeg("bert", HangupCause.OriginatorCancel);
        s.AssertOffered(4, "bert");

        s.Leave(2, LeaveReason.Released);
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.QueueClosed, s.Ended(2).Outcome);
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        s.Join(5);
        Assert.Equal(ReleaseResult.UnknownQueue, s.Sent(CommandKind.ReleaseCaller).Result);
    }

    [Fact]
    public void Who_is_being_connected_is_connected()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Answer("anna");
        s.Apply(Setup.Of([Setup.Sales], [Setup.Agent("anna")]));
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.ReleaseCaller);
        s.StartBridge("anna");
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }

    [Fact]
    public void When_that_bridge_fails_the_caller_is_released()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Answer("anna");
        s.Apply(Setup.Of([Setup.Sales], [Setup.Agent("anna")]));
        s.EndLeg("anna");
        s.EndBridge("anna");
        Assert.Equal(ReleaseResult.QueueClosed, s.Sent(CommandKind.ReleaseCaller).Result);
    }
}
