using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>The steps a caller can take while he is here.</summary>
internal sealed class CallerLifecycle(EngineState state, OfferLifecycle offers, Dispatcher dispatcher)
{
    /// <summary>His offer came to nothing: he waits at his old place, unless his time or his queue is over.</summary>
    public void WaitAgain(Caller caller)
    {
        if (caller.Queue.IsRemoved)
        {
            Release(caller, ReleaseResult.QueueClosed);
        }
        else if (caller.LostBridges >= EngineTimes.LostBridgesMax)
        {
            Release(caller, ReleaseResult.Failed);
        }
        else if (caller.Queue.IsOverdue(caller, state.NowMs))
        {
            Release(caller, ReleaseResult.TimedOut);
        }
        else
        {
            dispatcher.CallerWaits(caller);
        }
    }

    /// <summary>Arms the maximum wait of a caller who waits or is offered; disarms it when the queue has none.</summary>
    public void ArmMaxWait(Caller caller)
    {
        var maxWaitMs = caller.Queue.Config.MaxWaitMs;
        if (maxWaitMs > 0)
        {
            state.Deadlines.Arm(caller.Deadline, caller.JoinedAtMs + maxWaitMs, DeadlineReason.MaxWait);
        }
        else
        {
            state.Deadlines.Cancel(caller.Deadline);
        }
    }

    /// <summary>
    /// Sends him away, from the queue or from under a ringing offer. Who is being connected already must not be released.
    /// </summary>
    public void Release(Caller caller, ReleaseResult result)
    {
        if (caller.Offer is { } offer)
        {
            offers.Withdraw(offer);
            offers.Close(offer, HangupCause.OriginatorCancel);
        }
        else
        {
            caller.Queue.Waiting.Remove(caller);
        }

        (caller.Outcome, var extension) = result switch
        {
            ReleaseResult.TimedOut => (CallerOutcome.TimedOut, ""),
            ReleaseResult.QueueClosed => (CallerOutcome.QueueClosed, caller.Queue.Config.FallbackExtension),
            _ => (CallerOutcome.Lost, caller.Queue.Config.FallbackExtension),
        };
        caller.State = CallerState.Leaving;
        state.Deadlines.Arm(caller.Deadline, state.NowMs + EngineTimes.CallerLeaveMs, DeadlineReason.CallerLeave);
        state.Commands.Add(Command.ReleaseCaller(caller.Call, result, extension));
    }

    /// <summary>He is gone: one terminal record, and nothing left of him. His offer must be over.</summary>
    public void End(Caller caller, CallerOutcome outcome)
    {
        caller.Outcome = outcome;
        state.Deadlines.Cancel(caller.Deadline);
        caller.Queue.Waiting.Remove(caller);
        state.Facts.CallerEnded(caller);
        state.Callers.Remove(caller);
    }
}
