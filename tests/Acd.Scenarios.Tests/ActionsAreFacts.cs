using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class ActionsAreFacts
{
    [Fact]
    public void Who_was_behind_an_order_is_told_after_what_came_of_it_and_changes_nothing()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.SetMode("support", QueueMode.Draining);
        var before = s.Snapshot();

        s.Note(new ActionNoted("root", "root from 127.0.0.1: queue \"support\" draining: done", IsRefused: false));

        s.AssertSentNothing();
        Assert.Equal(before.Queues, s.Snapshot().Queues);
        Assert.Equal(before.Callers, s.Snapshot().Callers);
        Assert.Equal(before.Agents, s.Snapshot().Agents);
        var (change, action) = (s.Facts[^2], s.Facts[^1]);
        Assert.Equal((FactKind.QueueModeChanged, FactKind.ActionTaken), (change.Kind, action.Kind));
        Assert.Equal(change.Sequence + 1, action.Sequence);
        Assert.Equal(("root", "root from 127.0.0.1: queue \"support\" draining: done"), (action.Supervisor, action.Text));
    }

    [Fact]
    public void What_was_refused_is_told_too()
    {
        var s = Held.Of(Setup.Support);

        s.Note(new ActionNoted("anna", "anna from 127.0.0.1: queue \"support\" closed: refused", IsRefused: true));

        Assert.Equal(FactKind.ActionRefused, s.Facts[^1].Kind);
        Assert.Equal("anna", s.Facts[^1].Supervisor);
    }
}
