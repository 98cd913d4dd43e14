using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>Callers come and go.</summary>
internal sealed class CallerHandler(
    EngineState state, Admission admission, CallerLifecycle callers, OfferLifecycle offers, CallerPlacement placement,
    Dispatcher dispatcher, CallbackHandler callbacks)
{
    public void Handle(in CallerJoined e)
    {
        if (state.Callers.Knows(e.Call))
        {
            return;
        }

        SkillPlan? plan = null;
        string? error = null;
        if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            Refuse(e, new(ReleaseResult.UnknownQueue, ""));
        }
        else if (!string.IsNullOrEmpty(e.Requirement) && !state.SkillPlans.TryParse(e.Requirement, out plan, out error))
        {
            Refuse(e, new(ReleaseResult.BadRequirement, queue.Config.ClosedExtension), error!);
        }
        else if (admission.Decide(ref queue, plan) is { } refusal)
        {
            Refuse(e, refusal);
        }
        else
        {
            Join(e, queue, plan);
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
            case CallerState.Connecting when e.Reason == LeaveReason.Released:
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
                offers.Withdraw(offer, HangupCause.OriginatorCancel);
                LeaveUnserved(caller, e.Reason);
                offers.Close(offer, HangupCause.OriginatorCancel);
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

    private void Join(in CallerJoined e, Queue queue, SkillPlan? plan)
    {
        var caller = state.Callers.Add(e, queue);
        var waitedMs = Math.Clamp(e.WaitedMs, 0, ConfigLimits.TimeMsMax);
        caller.JoinedAtMs = state.NowMs - waitedMs;
        var resumes = queue.Config.ResumeWindowMs > 0
            && state.Resumes.TryTake(state, queue.Name, e.CallerNumber, e.ResumeToken ?? "", out var joinedAtMs)
            && joinedAtMs < caller.JoinedAtMs
                ? joinedAtMs
                : (long?)null;
        caller.ResumedAtMs = resumes is null ? null : caller.JoinedAtMs;
        caller.JoinedAtMs = resumes ?? caller.JoinedAtMs;
        caller.OwnSkillPlan = plan;
        caller.Standing = CallerStanding.Of(queue.Config, e.Priority, caller.Score, caller.JoinedAtMs, state.Callers.NextSequence());
        queue.Waiting++;
        state.Facts.CallerJoined(caller);
        if (queue.Name != e.Queue)
        {
            state.Facts.CallerMoved(caller, e.Queue);
        }

        if (resumes is not null)
        {
            state.Facts.CallerResumed(caller);
        }

        state.Commands.Add(Command.AcceptCaller(e.Call, queue.Config.Music, queue.Config.FallbackExtension));
        callers.ArmMaxWait(caller);
        if (e.Position > 0)
        {
            caller.Standing = Positions.StandingAt(queue, caller, e.Position, state.NowMs);
        }

        placement.Enter(caller);
        dispatcher.CallerWaits(caller);
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

        callers.End(caller, outcome);
    }
}
