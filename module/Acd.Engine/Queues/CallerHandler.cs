using Acd.Engine.Announcements;
using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Recovery;
using Acd.Engine.Routing;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>Callers come and go.</summary>
internal sealed class CallerHandler(
    EngineState state, Admission admission, CallerLifecycle callers, OfferLifecycle offers, CallerPlacement placement,
    Dispatcher dispatcher, CallbackHandler callbacks, Announcer announcer)
{
    public void Handle(in CallerJoined e)
    {
        if (state.Callers.Knows(e.Call))
        {
            return;
        }

        SkillPlan? plan = null;
        SkillExpressionError? error = null;
        if (TakePlace(e, out var place) is { } kept
            && (string.IsNullOrEmpty(e.Requirement) || state.SkillPlans.TryParse(e.Requirement, out plan, out error)))
        {
            Join(e, kept, plan, place);
        }
        else if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            Refuse(e, new(ReleaseResult.UnknownQueue, ""));
        }
        else if (!string.IsNullOrEmpty(e.Requirement) && !state.SkillPlans.TryParse(e.Requirement, out plan, out error))
        {
            Refuse(e, new(ReleaseResult.BadRequirement, queue.Config.ClosedExtension), error!.ToString());
        }
        else if (admission.Decide(ref queue, plan) is { } refusal)
        {
            Refuse(e, refusal);
        }
        else
        {
            Join(e, queue, plan, null);
        }
    }

    public void Handle(in CallerLeft e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller))
        {
            return;
        }

        if (caller.Callback is { } && !caller.HasChannel)
        {
            callbacks.CallerHungUp(caller);
            return;
        }

        switch (caller.State)
        {
            case CallerState.Connecting when e.Reason == LeaveReason.Released && caller.Offers.First!.State == OfferState.Bridging:
                // Only the end of a bridge we ordered can mean this: its start got lost on the way.
                var bridged = caller.Offers.First!;
                state.Facts.Repaired(bridged, "the caller left after his bridge, whose start was never reported");
                offers.Connect(bridged);
                if (caller.State == CallerState.Connected)
                {
                    offers.EndTalk(bridged);
                }

                callers.End(caller, CallerOutcome.Answered);
                break;
            case CallerState.Connecting:
                var offer = caller.Offers.First!;
                var gonePrompt = caller.GonePrompt;
                offers.Withdraw(offer, HangupCause.OriginatorCancel);
                LeaveUnserved(caller, e.Reason);
                offers.CloseAnswered(offer, gonePrompt);
                break;
            case CallerState.Connected:
                offers.EndTalk(caller.Offers.First!);
                callers.End(caller, CallerOutcome.Answered);
                break;
            case CallerState.Leaving:
                callers.End(caller, caller.Outcome);
                break;
            default:
                offers.Recall(caller);
                LeaveUnserved(caller, e.Reason);
                break;
        }
    }

    /// <summary>The queue in which a place is kept for him: he was let in once. Null: he comes as everybody does.</summary>
    private Queue? TakePlace(in CallerJoined e, out KnownPlace? place)
    {
        place = null;
        if (!state.Expected.TryTake(e.CallUuid, e.Queue, state.NowMs, out var known)
            || !state.Queues.TryGetValue(known.Queue, out var queue) || queue.Mode == QueueMode.Closed)
        {
            return null;
        }

        place = known;
        return queue;
    }

    private void Join(in CallerJoined e, Queue queue, SkillPlan? plan, KnownPlace? place)
    {
        var caller = state.Callers.Add(e, queue);
        caller.Arrive(state.NowMs, e.Queue);
        caller.Score = place?.Score ?? caller.Score;
        var waitedMs = Math.Clamp(e.WaitedMs, 0, ConfigLimits.TimeMsMax);
        caller.JoinedAtMs = Math.Min(state.NowMs - waitedMs, place?.JoinedAtMs ?? state.NowMs);
        var resumes = Resume(e, caller);
        caller.OwnSkillPlan = plan;
        caller.Standing = CallerStanding.Of(
            queue.Config, place?.Priority ?? e.Priority, caller.Score, caller.JoinedAtMs, state.Callers.NextSequence());
        queue.Waiting++;
        state.Facts.CallerJoined(caller, isResumed: place is not null);
        if (queue.Name != e.Queue)
        {
            state.Facts.CallerMoved(caller, e.Queue);
        }

        if (resumes || place is not null)
        {
            state.Facts.CallerResumed(caller);
        }

        var config = queue.Config;
        state.Commands.Add(Command.AcceptCaller(e.Call, config.Music, config.FallbackExtension, config.Answer, config.InbandDigits));
        callers.ArmMaxWait(caller);
        if (e.Position > 0)
        {
            caller.Standing = Positions.StandingAt(queue, caller, e.Position, state.NowMs);
        }

        placement.Enter(caller);
        announcer.Begin(caller);
        dispatcher.CallerWaits(caller);
    }

    /// <summary>Who has been here before gets the time and the points of then. False: no place is kept for him.</summary>
    private bool Resume(in CallerJoined e, Caller caller)
    {
        caller.ResumedAtMs = null;
        if (caller.Queue.Config.ResumeWindowMs == 0
            || !state.Resumes.TryTake(state, caller.Queue, e.CallerNumber, e.ResumeToken ?? "", out var joinedAtMs, out var score)
            || joinedAtMs >= caller.JoinedAtMs)
        {
            return false;
        }

        caller.ResumedAtMs = caller.JoinedAtMs;
        (caller.JoinedAtMs, caller.Score) = (joinedAtMs, score);
        return true;
    }

    private void Refuse(in CallerJoined e, in Refusal refusal, string text = "")
    {
        state.Callers.Refuse(e.Call);
        state.Facts.CallerRefused(e.Call, e.Queue, CallerLifecycle.OutcomeOf(refusal.Result), text);
        state.Commands.Add(Command.ReleaseCaller(e.Call, refusal.Result, refusal.Extension));
    }

    private void LeaveUnserved(Caller caller, LeaveReason reason)
    {
        var outcome = reason switch
        {
            LeaveReason.HungUp => CallerOutcome.Abandoned,
            LeaveReason.Fallback => CallerOutcome.Fallback,
            LeaveReason.TakenAway => CallerOutcome.TakenAway,

            // Released without an order of ours that still stands.
            _ => CallerOutcome.Lost,
        };
        if (outcome == CallerOutcome.Abandoned && caller.Queue.Config.ResumeWindowMs > 0)
        {
            state.Resumes.Remember(state, caller);
        }

        if (outcome is CallerOutcome.Fallback)
        {
            var place = new KnownPlace(
                caller.AskedQueue, caller.Queue.Name, caller.JoinedAtMs, caller.Standing.Priority, caller.Score,
                state.NowMs + EngineTimes.RejoinMs);
            state.Expected.Add(caller.CallUuid, place, state.NowMs);
        }

        callers.End(caller, outcome);
    }
}
