using Acd.Engine.Agents;
using Acd.Engine.Announcements;
using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Timing;

/// <summary>Acts on deadlines that are due, in order.</summary>
internal sealed class DeadlineHandler(
    EngineState state, AgentLifecycle agents, AgentOrders agentOrders, OfferLifecycle offers, CallerLifecycle callers, CallerSteps steps,
    CallbackHandler callbacks, Housekeeping housekeeping, Announcer announcer, PromptHandler prompts,
    BridgeHandler bridges)
{
    public void HandleDue()
    {
        while (state.Deadlines.TakeDue(state.NowMs, out var reason) is { } deadline)
        {
            Fire(deadline.Owner, reason);
            housekeeping.Finish();
        }
    }

    private void Fire(object owner, DeadlineReason reason)
    {
        switch (reason)
        {
            case DeadlineReason.MaxWait:
                EndWait((Caller)owner);
                break;
            case DeadlineReason.CallerStep:
                steps.Handle((Caller)owner);
                break;
            case DeadlineReason.Announcement:
                announcer.Due((Caller)owner);
                break;
            case DeadlineReason.Prompts:
                prompts.GiveUp((Offer)owner);
                break;
            case DeadlineReason.CustomerAnswer:
                callbacks.GiveUpDialling((Caller)owner);
                break;
            case DeadlineReason.CallbackExpiry:
                callbacks.Expire((Caller)owner);
                break;
            case DeadlineReason.CallerLeave:
                var leaving = (Caller)owner;
                state.Facts.Repaired(leaving, "the switch never reported that the caller left; his record is closed");
                callers.End(leaving, leaving.Outcome);
                break;
            case DeadlineReason.OfferAnswer:
                Repair((Offer)owner, "the leg gave no result in its time; cancelled", HangupCause.AllottedTimeout);
                break;
            case DeadlineReason.BridgeStart:
                bridges.GiveUp((Offer)owner);
                break;
            case DeadlineReason.LegRelease:
                offers.RepairLeg((Offer)owner);
                break;
            case DeadlineReason.WrapUpEnd or DeadlineReason.CoolingEnd:
                agents.HandleDeadline((Agent)owner, reason);
                break;
            case DeadlineReason.BreakEnd:
                agentOrders.EndBreak((Agent)owner);
                break;
            case DeadlineReason.NoAgent:
                housekeeping.Desert((Queue)owner);
                break;
            case DeadlineReason.ResumeEnd:
                state.Resumes.End(state, (ResumePlace)owner);
                break;
            default:
                throw new InvalidOperationException($"a deadline without a handler fired: {reason}");
        }
    }

    private void EndWait(Caller caller)
    {
        // Once an agent has answered, the caller is as good as connected. Should the bridge fail, WaitAgain releases him.
        if (caller.IsMovable && !caller.IsSpared)
        {
            callers.Release(caller, ReleaseResult.TimedOut, "");
        }
    }

    private void Repair(Offer offer, string text, HangupCause cause)
    {
        state.Facts.Repaired(offer, text);
        var caller = offers.Fail(offer, cause, OfferFailure.Technical);
        callers.OfferGone(caller);
        offers.Close(offer, cause);
    }
}
