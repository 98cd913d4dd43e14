using Acd.Engine.Announcements;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>The steps a caller can take while he is here.</summary>
internal sealed class CallerLifecycle(
    EngineState state, OfferLifecycle offers, CallerPlacement placement, Dispatcher dispatcher, Announcer announcer)
{
    /// <summary>
    /// A phone doesn't ring for him any more. While others do, or he stands in a line, nothing follows, unless he was kept for it only.
    /// </summary>
    public void OfferGone(Caller? caller)
    {
        if (caller is null)
        {
            return;
        }

        if (caller.Queue.BlockedCallbacks.Count > 0)
        {
            // He may have been the one for whom an agent rang first, and another customer's turn has come.
            state.MarkDirty(caller.Queue);
        }

        if (!caller.Offers.IsEmpty)
        {
            if (caller.IsSpared && caller.Queue.IsOverdue(caller, state.NowMs))
            {
                Release(caller, ReleaseResult.TimedOut, "");
            }

            return;
        }

        if (caller.Line is null)
        {
            WaitAgain(caller);
        }
        else
        {
            caller.State = CallerState.Waiting;
            EndWaitIfOver(caller);
        }
    }

    /// <summary>He waits at his old place, unless his time or his queue is over.</summary>
    public void WaitAgain(Caller caller)
    {
        caller.State = CallerState.Waiting;
        if (!EndWaitIfOver(caller))
        {
            // A reload while he was being connected left deadline and standing as they were.
            ArmMaxWait(caller);
            FitStanding(caller);
            placement.Enter(caller);
            if (caller.Queue is { Present: 0, Config.LeaveWhenEmpty: true })
            {
                // The last agent may have gone while a phone rang.
                state.MarkDirty(caller.Queue);
            }

            announcer.Next(caller);
            dispatcher.CallerWaits(caller);
        }
    }

    /// <summary>His points follow the rules the queue has now.</summary>
    public static void FitStanding(Caller caller)
    {
        var standing = caller.Standing;
        if (!standing.FitsTo(caller.Queue.Config))
        {
            caller.Standing = CallerStanding.Of(
                caller.Queue.Config, standing.Priority, caller.Score, caller.JoinedAtMs, standing.Id);
        }
    }

    /// <summary>Arms the maximum wait of a caller who waits or is offered; disarms it when the queue has none.</summary>
    public void ArmMaxWait(Caller caller)
    {
        if (!caller.HasChannel)
        {
            state.Deadlines.Arm(caller.Deadline, caller.Callback!.ExpiresAtMs, DeadlineReason.CallbackExpiry);
        }
        else if (caller.Queue.Config.MaxWaitMs is var maxWaitMs and > 0)
        {
            state.Deadlines.Arm(caller.Deadline, caller.LimitFromMs + maxWaitMs, DeadlineReason.MaxWait);
        }
        else
        {
            state.Deadlines.Cancel(caller.Deadline);
        }
    }

    /// <summary>
    /// Sends him away, from the queue or from under ringing phones. Who is being connected already must not be released.
    /// </summary>
    /// <param name="caller">Somebody who waits or is offered, or whose bridge has been given up.</param>
    /// <param name="result">Why.</param>
    /// <param name="extension">Where to; empty: on in the dialplan.</param>
    /// <param name="digits">What he pressed, if that is why.</param>
    public void Release(Caller caller, ReleaseResult result, string extension, string digits = "")
    {
        offers.Recall(caller);
        if (!caller.HasChannel)
        {
            End(caller, OutcomeOf(result));
            return;
        }

        caller.Outcome = OutcomeOf(result);
        caller.Queue.Waiting--;
        caller.State = CallerState.Leaving;
        state.Deadlines.Arm(caller.Deadline, state.NowMs + EngineTimes.CallerLeaveMs, DeadlineReason.CallerLeave);
        state.Commands.Add(Command.ReleaseCaller(caller.Call, result, extension, digits));
    }

    /// <summary>He is gone: one terminal record, and nothing left of him. His offers must be over.</summary>
    public void End(Caller caller, CallerOutcome outcome)
    {
        placement.Leave(caller);
        if (caller.IsQueued)
        {
            caller.Queue.Waiting--;
        }

        caller.Outcome = outcome;
        if (caller.Queue.Config is { ResumeWindowMs: > 0, ResumesAfterAnyEnd: true } && EndsUnserved(outcome))
        {
            state.Resumes.Remember(state, caller);
        }

        state.Deadlines.Cancel(caller.Deadline);
        state.Deadlines.Cancel(caller.AnnouncementDeadline);
        state.Facts.CallerEnded(caller);
        state.Callers.Remove(caller);
    }

    /// <summary>Hanging up isn't among them: that keeps a place in any case.</summary>
    private static bool EndsUnserved(CallerOutcome outcome) => outcome is CallerOutcome.TimedOut or CallerOutcome.NoAgent
        or CallerOutcome.ExitKey or CallerOutcome.Withdrawn or CallerOutcome.TakenAway;

    private bool EndWaitIfOver(Caller caller)
    {
        var queue = caller.Queue;
        if (queue.IsRemoved)
        {
            Release(caller, ReleaseResult.QueueClosed, queue.Config.FallbackExtension);
        }
        else if (queue.Mode == QueueMode.Closed)
        {
            Release(caller, ReleaseResult.QueueClosed, queue.ClosedExtension);
        }
        else if (caller.HasChannel && queue.IsOverdue(caller, state.NowMs))
        {
            Release(caller, ReleaseResult.TimedOut, "");
        }
        else if (!caller.HasChannel && state.NowMs >= caller.Callback!.ExpiresAtMs)
        {
            End(caller, CallerOutcome.CallbackFailed);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What goes on record for somebody who is sent away.</summary>
    public static CallerOutcome OutcomeOf(ReleaseResult result) => result switch
    {
        ReleaseResult.UnknownQueue => CallerOutcome.UnknownQueue,
        ReleaseResult.TimedOut => CallerOutcome.TimedOut,
        ReleaseResult.QueueClosed => CallerOutcome.QueueClosed,
        ReleaseResult.QueueFull => CallerOutcome.QueueFull,
        ReleaseResult.NoAgent => CallerOutcome.NoAgent,
        ReleaseResult.Overflow => CallerOutcome.Overflowed,
        ReleaseResult.ExitKey => CallerOutcome.ExitKey,
        ReleaseResult.Withdrawn => CallerOutcome.Withdrawn,
        ReleaseResult.BadRequirement => CallerOutcome.BadRequirement,
        _ => CallerOutcome.Lost,
    };
}
