using Acd.Engine.Commands;
using Acd.Engine.Estimates;
using Acd.Engine.Events;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Announcements;

/// <summary>
/// Tells waiting callers what their queue has to say: one announcement at a time, and the next that is due when it is over. The switch cuts
/// it when an agent is connected; nothing here ever waits for one.
/// </summary>
internal sealed class Announcer(EngineState state, WaitEstimator estimator)
{
    private const long MsPerMinute = 60_000;

    /// <summary>He has come to this queue.</summary>
    public void Begin(Caller caller)
    {
        var plans = caller.Queue.Announcements;
        caller.FailedAnnouncements = 0;
        caller.AnnouncingTurn = int.MaxValue;
        caller.Turns = plans.Length == 0 ? [] : [.. plans.Select(plan => new AnnouncementTurn(state.NowMs + plan.Config.AfterMs, -1))];
        Next(caller);
    }

    /// <summary>The queue has another configuration: what he heard and when stands as far as the announcements are as many.</summary>
    public void Refit(Caller caller)
    {
        if (caller.Turns.Length != caller.Queue.Announcements.Length)
        {
            Begin(caller);
        }
        else
        {
            Next(caller);
        }
    }

    /// <summary>An announcement is over. False: it isn't one of those that were due while he waits.</summary>
    public bool Handle(in CallerAnnounced e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller) || caller.Announcing == 0 || caller.Announcing != e.Request)
        {
            return false;
        }

        caller.FailedAnnouncements = e.End == AnnouncementEnd.Failed ? caller.FailedAnnouncements + 1 : 0;
        End(caller);
        Next(caller);
        return true;
    }

    /// <summary>His deadline: the next is due, or the switch never said that the last one is over.</summary>
    public void Due(Caller caller)
    {
        if (caller.Announcing != 0)
        {
            End(caller);
        }

        Next(caller);
    }

    /// <summary>He waits, perhaps again: plays what is due and wakes him for the rest.</summary>
    public void Next(Caller caller)
    {
        state.Deadlines.Cancel(caller.AnnouncementDeadline);
        if (!caller.IsMovable || !caller.HasChannel || caller.Callback is not null
            || caller.FailedAnnouncements >= EngineTimes.FailedAnnouncementsMax)
        {
            return;
        }

        if (caller.Announcing == 0)
        {
            PlayDue(caller);
        }

        var dueMs = caller.Announcing != 0 ? state.NowMs + EngineTimes.AnnouncementMs : FirstDueMs(caller);
        if (dueMs != long.MaxValue)
        {
            state.Deadlines.Arm(caller.AnnouncementDeadline, dueMs, DeadlineReason.Announcement);
        }
    }

    private void PlayDue(Caller caller)
    {
        for (var i = 0; i < caller.Turns.Length && caller.Announcing == 0; i++)
        {
            if (caller.Turns[i].DueMs <= state.NowMs)
            {
                Play(caller, i);
            }
        }
    }

    private void Play(Caller caller, int index)
    {
        var plan = caller.Queue.Announcements[index];
        ref var turn = ref caller.Turns[index];
        var everyMs = plan.Config.EveryMs;
        turn.DueMs = everyMs > 0 ? state.NowMs + everyMs : long.MaxValue;
        if (Choose(plan, caller, ref turn) is { } parts)
        {
            caller.Announcing = ++state.LastAnnouncement;
            caller.AnnouncingTurn = index;
            state.Commands.Add(Command.Announce(caller.Call, caller.Announcing, parts, plan.IsMixed));
        }
    }

    private void End(Caller caller)
    {
        caller.Announcing = 0;
        var index = caller.AnnouncingTurn;
        var plans = caller.Queue.Announcements;
        if (index < plans.Length && plans[index].Config is { CountsFromEnd: true, EveryMs: > 0 and var everyMs })
        {
            caller.Turns[index].DueMs = state.NowMs + everyMs;
        }
    }

    /// <summary>The first play after the last one that can be given, or after one drawn; null: none can.</summary>
    private IReadOnlyList<string>? Choose(AnnouncementPlan plan, Caller caller, ref AnnouncementTurn turn)
    {
        var count = plan.Plays.Length;
        var first = turn.Last + 1;
        if (plan.Config.Order == Config.PlayOrder.Random && count > 1)
        {
            // Of the others: he heard this one just now.
            first += turn.Last < 0 ? (int)(state.NextDraw() * count) : (int)(state.NextDraw() * (count - 1));
        }

        for (var i = 0; i < count; i++)
        {
            var index = (first + i) % count;
            if (Parts(plan, plan.Plays[index], caller) is { } parts)
            {
                turn.Last = index;
                return parts;
            }
        }

        return null;
    }

    private IReadOnlyList<string>? Parts(AnnouncementPlan plan, Playlist play, Caller caller)
    {
        var position = play.NeedsPosition ? Positions.CountBefore(caller.Queue, caller, state.NowMs) + 1 : 0;
        var waitMs = play.NeedsWait ? estimator.For(caller).P50Ms : 0;
        var positionMax = plan.Config.PositionMax;
        var waitMaxMs = plan.Config.ExpectedWaitMaxMs;
        if ((positionMax > 0 && position > positionMax) || waitMs == long.MaxValue || (waitMaxMs > 0 && waitMs > waitMaxMs))
        {
            return null;
        }

        return play.With(position, Math.Max(1, (waitMs + MsPerMinute - 1) / MsPerMinute));
    }

    private static long FirstDueMs(Caller caller)
    {
        var first = long.MaxValue;
        foreach (var turn in caller.Turns)
        {
            first = Math.Min(first, turn.DueMs);
        }

        return first;
    }
}
