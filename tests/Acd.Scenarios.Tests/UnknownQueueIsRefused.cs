using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class UnknownQueueIsRefused
{
    [Fact]
    public void The_caller_goes_on_in_the_dialplan()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1, "suport");
        var release = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.ReleaseCaller, ReleaseResult.UnknownQueue), (release.Kind, release.Result));
        var refused = s.FactsOf(FactKind.CallerRefused).Single();
        Assert.Equal(("suport", CallerOutcome.UnknownQueue), (refused.Queue, refused.Outcome));
        s.Leave(1, LeaveReason.Released);
        Assert.Empty(s.FactsOf(FactKind.CallerEnded));
    }
}
