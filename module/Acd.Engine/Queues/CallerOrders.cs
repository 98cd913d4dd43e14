using Acd.Engine.Announcements;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>
/// What supervisors and scripts order for a waiting caller or a queue. Each answers with an error, and then nothing has changed.
/// </summary>
internal sealed class CallerOrders(
    EngineState state, CallerLifecycle callers, OfferLifecycle offers, CallerPlacement placement, Dispatcher dispatcher,
    Announcer announcer)
{
    /// <summary>Beyond it scores and ages could overflow.</summary>
    private const long ScoreMax = 1_000_000_000;

    public EngineError? Handle(in CallerPrioritySet e)
    {
        if (FindMovable(e.Call, out var caller) is { } error)
        {
            return error;
        }

        if (e.Score is < -ScoreMax or > ScoreMax)
        {
            return new(EngineErrorCode.BadValue, $"{e.Score} points; give {-ScoreMax} to {ScoreMax}");
        }

        caller.Score = e.Score ?? caller.Score;
        var priority = e.Priority;
        Place(caller, () => Of(caller, caller.Queue, priority), "priority");
        return null;
    }

    public EngineError? Handle(in CallerPositionSet e)
    {
        if (FindMovable(e.Call, out var caller) is { } error)
        {
            return error;
        }

        if (e.Position < 1)
        {
            return new(EngineErrorCode.BadValue, $"position {e.Position}; 1 is the next to be served");
        }

        var position = e.Position;
        Place(caller, () => Positions.StandingAt(caller.Queue, caller, position, state.NowMs), "position");
        return null;
    }

    public EngineError? Handle(in CallerNeedsSet e)
    {
        if (FindMovable(e.Call, out var caller) is { } error)
        {
            return error;
        }

        SkillPlan? plan = null;
        if (!string.IsNullOrEmpty(e.Requirement) && !state.SkillPlans.TryParse(e.Requirement, out plan, out var unreadable))
        {
            return EngineError.BadRequirement(unreadable!);
        }

        if (!string.IsNullOrEmpty(e.PreferredAgent) && !state.Agents.ContainsKey(e.PreferredAgent))
        {
            return EngineError.UnknownAgent(e.PreferredAgent);
        }

        var (hasPlan, preferred) = (e.Requirement is not null, e.PreferredAgent ?? caller.PreferredAgent);
        Place(caller, () => Needing(caller, hasPlan ? plan : caller.OwnSkillPlan, preferred), "needs");
        return null;
    }

    public EngineError? Handle(in CallerQueueSet e)
    {
        if (FindMovable(e.Call, out var caller) is { } error)
        {
            return error;
        }

        if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            return EngineError.UnknownQueue(e.Queue);
        }

        if (queue.Mode != QueueMode.Open)
        {
            return new(EngineErrorCode.WrongState, "queue-not-open", $"queue \"{e.Queue}\" is {queue.Mode}; open it first");
        }

        if (!caller.HasChannel && queue.Config.Callback is null)
        {
            return new(
                EngineErrorCode.NotAllowed, "queue-without-callback",
                $"queue \"{e.Queue}\" calls nobody back; give it a <callback>, or cancel the callback");
        }

        if (queue != caller.Queue)
        {
            Move(caller, queue);
        }

        return null;
    }

    public EngineError? Handle(in CallerWithdrawn e)
    {
        if (FindMovable(e.Call, out var caller) is { } error)
        {
            return error;
        }

        callers.Release(caller, ReleaseResult.Withdrawn, e.Extension ?? "");
        return null;
    }

    public EngineError? Handle(in QueueModeSet e)
    {
        if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            return EngineError.UnknownQueue(e.Queue);
        }

        if (e.Mode is < QueueMode.Open or > QueueMode.Closed)
        {
            return new(EngineErrorCode.BadValue, $"{e.Mode} is no mode; known: {string.Join(", ", Enum.GetNames<QueueMode>())}");
        }

        var extension = e.Mode == QueueMode.Open ? "" : e.Extension ?? "";
        if (queue.Mode == e.Mode && queue.OrderedExtension == extension)
        {
            return null;
        }

        queue.Mode = e.Mode;
        queue.OrderedExtension = extension;
        state.Facts.QueueModeChanged(queue);
        if (e.Mode == QueueMode.Closed)
        {
            foreach (var caller in state.Callers.All.Where(caller => caller.Queue == queue && caller.IsMovable).ToList())
            {
                callers.Release(caller, ReleaseResult.QueueClosed, queue.ClosedExtension);
            }
        }

        return null;
    }

    /// <summary>Takes him to another queue, with the time he has waited.</summary>
    public void Move(Caller caller, Queue to)
    {
        var from = caller.Queue;
        var isDue = caller.State != CallerState.Deferred || from.BlockedCallbacks.Contains(caller);
        offers.Recall(caller);
        from.Waiting--;
        to.Waiting++;
        caller.Queue = to;
        caller.OverflowsAfterMs = state.NowMs - caller.JoinedAtMs;
        caller.Cursor = AgentRank.StartOf(int.MinValue);
        caller.Standing = Of(caller, to, caller.Standing.Priority);
        state.Facts.CallerMoved(caller, from.Name);
        if (caller.HasChannel)
        {
            state.Commands.Add(Command.ChangeMusic(caller.Call, to.Config.Music, to.Config.FallbackExtension));
        }

        callers.ArmMaxWait(caller);
        announcer.Begin(caller);
        if (isDue)
        {
            callers.WaitAgain(caller);
        }
    }

    private static CallerStanding Of(Caller caller, Queue queue, int priority) =>
        CallerStanding.Of(queue.Config, priority, caller.Score, caller.JoinedAtMs, caller.Standing.Id);

    private static CallerStanding Needing(Caller caller, SkillPlan? plan, string preferredAgent)
    {
        caller.OwnSkillPlan = plan;
        caller.PreferredAgent = preferredAgent;
        return caller.Standing;
    }

    /// <summary>Gives him another standing, worked out while he stands nowhere.</summary>
    private void Place(Caller caller, Func<CallerStanding> standing, string what)
    {
        var blocked = caller.Queue.BlockedCallbacks;
        var wasBlocked = blocked.Contains(caller);

        // Who is being offered and stands in no line comes to stand at the new place when the offer fails.
        var stood = caller.Line is not null || caller.State == CallerState.Waiting;
        placement.Leave(caller);
        caller.Standing = standing();
        state.Facts.CallerReordered(caller, what);
        if (stood)
        {
            placement.Enter(caller);
            dispatcher.CallerWaits(caller);
        }
        else if (wasBlocked)
        {
            blocked.Add(caller, caller.Standing.TreeKey(isCapped: false));
        }
        else
        {
            placement.Arm(caller);
        }
    }

    private EngineError? FindMovable(Ids.CallId call, out Caller caller)
    {
        if (!state.Callers.TryFind(call, out caller!))
        {
            return new(EngineErrorCode.UnknownCaller, "caller-unknown", $"there is no caller {call}");
        }

        return caller.IsMovable ? null : new(EngineErrorCode.WrongState, "caller-not-waiting", $"{call} isn't waiting any more");
    }
}
