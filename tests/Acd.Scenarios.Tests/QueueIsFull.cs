using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class QueueIsFull
{
    [Fact]
    public void As_many_wait_as_may()
    {
        var s = Held.Of(Setup.Support with { MaxLength = 2, ClosedExtension = "700" });
        s.Join(1);
        s.Join(2);
        s.Join(3);
        AssertRefused(s, 3);
        s.Leave(1);
        s.Join(4);
        Assert.Equal("waiting", s.Caller(4).State);
    }

    [Fact]
    public void Who_is_being_offered_counts_and_who_talks_does_not()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxLength = 1, ClosedExtension = "700" }, "anna"));
        s.Join(1);
        s.Join(2);
        AssertRefused(s, 2);
        s.Connect("anna");
        s.Join(3);
        Assert.Equal("waiting", s.Caller(3).State);
    }

    [Fact]
    public void Per_agent_who_is_there()
    {
        var queue = Setup.Support with { MaxLengthPerAgent = 1.5, ClosedExtension = "700" };
        var s = new Scenario(Setup.One(queue, "anna", "bert"));
        foreach (var call in new ulong[] { 1, 2, 3 })
        {
            s.Join(call);
            Assert.NotEqual("leaving", s.Caller(call).State);
        }

        s.Join(4);
        AssertRefused(s, 4);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Leave(3);
        s.Join(5);
        AssertRefused(s, 5);
        s.SetStatus("bert", AgentStatus.Available);
        s.Join(6);
        Assert.Contains(s.Snapshot().Callers, caller => caller.Call.Value == 6);
    }

    [Fact]
    public void With_nobody_there_no_length_per_agent_is_left()
    {
        var s = Held.Of(Setup.Support with { MaxLengthPerAgent = 3, ClosedExtension = "700" });
        s.Join(1);
        AssertRefused(s, 1);
    }

    private static void AssertRefused(Scenario s, ulong call)
    {
        var release = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.ReleaseCaller, call, ReleaseResult.QueueFull, "700"),
            (release.Kind, release.Call.Value, release.Result, release.Extension));
        var refused = s.FactsOf(FactKind.CallerRefused).Last();
        Assert.Equal(("support", call, CallerOutcome.QueueFull), (refused.Queue, refused.Call.Value, refused.Outcome));
        s.Leave(call, Acd.Engine.Events.LeaveReason.Released);
        Assert.DoesNotContain(s.Facts, fact => fact.Kind is FactKind.CallerEnded or FactKind.CallerJoined && fact.Call.Value == call);
    }
}
