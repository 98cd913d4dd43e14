using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Monitoring;
using Acd.Engine.Queues;
using Acd.Engine.Recordings;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>The steps an offer can take after its start. Each leaves caller, offer and agent consistent with one another.</summary>
internal sealed class OfferLifecycle(
    EngineState state, AgentStates states, AgentLifecycle agents, CallerPlacement placement, Recorder recorder, Listeners listeners)
{
    /// <summary>
    /// The agent answered, and the caller is his: the other phones stop ringing, and when both have heard what they are to hear the bridge
    /// is ordered.
    /// </summary>
    public void Answer(Offer offer)
    {
        var caller = offer.Caller!;
        NoteAnswer(offer, caller);
        if (!Prompt(offer, caller))
        {
            OrderBridge(offer, caller);
        }

        WithdrawOthers(caller, offer);
    }

    /// <summary>Orders the bridge unless one of the two still hears something.</summary>
    public void BridgeIfPrompted(Offer offer)
    {
        if (!offer.AgentHears && offer.CallerHears == 0)
        {
            OrderBridge(offer, offer.Caller!);
        }
    }

    /// <summary>The agent answered before the customer he is to talk to is on the line.</summary>
    public void AwaitCustomer(Offer offer)
    {
        var caller = offer.Caller!;
        NoteAnswer(offer, caller);
        offer.State = OfferState.AwaitingCustomer;
        state.Deadlines.Cancel(offer.Deadline);
        WithdrawOthers(caller, offer);
    }

    /// <summary>The customer is on the line too.</summary>
    public void BridgeCustomer(Offer offer) => OrderBridge(offer, offer.Caller!);

    /// <summary>The bridge gave no sign: its leg is cancelled, and the end of the bridge awaited.</summary>
    public void CancelBridge(Offer offer)
    {
        OrderLegEnd(offer, HangupCause.NormalClearing);
        state.Deadlines.Arm(offer.Deadline, state.NowMs + EngineTimes.LegReleaseMs, DeadlineReason.BridgeStart);
    }

    /// <summary>The bridge stands.</summary>
    public void Connect(Offer offer) => Connect(offer, state.NowMs, isResumed: false);

    /// <summary>The bridge stands since then. One that began before this engine doesn't count as another call of the agent's.</summary>
    public void Connect(Offer offer, long sinceMs, bool isResumed)
    {
        var caller = offer.Caller!;
        offer.State = OfferState.Talking;
        state.Deadlines.Cancel(offer.Deadline);
        state.Deadlines.Cancel(caller.Deadline);
        caller.AnsweredAtMs = offer.ConnectedAtMs = sinceMs;
        caller.Queue.Waiting--;
        caller.State = CallerState.Connected;
        caller.AgentName = offer.Agent.Name;
        offer.Agent.CallsAnswered += isResumed ? 0 : 1;
        offer.Agent.HangUpsBeforeTalk = 0;
        offer.Agent.LastQueue = caller.Queue.Name;
        offer.Agent.LastCall = caller.Call;
        offer.Agent.LastCallUuid = caller.CallUuid;
        offer.Agent.Disposition = "";
        state.Facts.CallerAnswered(offer, caller, isResumed);
        states.Update(offer.Agent);
        if (!isResumed)
        {
            // A recording that an engine before this one ordered goes on.
            recorder.TalkStarted(offer, caller);
        }

        listeners.TalkStarted(offer);
        if (offer.LegIsGone)
        {
            // Its end overtook the start of the bridge.
            EndTalk(offer);
        }
    }

    /// <summary>
    /// The talk is over, by whichever of leg, bridge and caller said so first. The caller is leaving, the agent wraps up.
    /// </summary>
    public void EndTalk(Offer offer)
    {
        var caller = Part(offer);
        var agent = offer.Agent;
        agent.TalkMs += caller.TalkMs;
        if (offer.LegIsGone)
        {
            Forget(offer);
        }
        else
        {
            // Hanging up the agent is the switch's own business after a bridge; only a leg that stays is cancelled, at the deadline.
            AwaitLegEnd(offer);
        }

        agents.EndTalk(agent, caller.Queue, offer.BeganOnDemand);
        var wrapUpMs = agent.State == AgentState.WrapUp ? Math.Min(agent.WrapUpUntilMs - state.NowMs, agent.Config.WrapUpMs) : 0;
        caller.Queue.HandleTime.Note(caller.TalkMs + Math.Max(0, wrapUpMs));
    }

    /// <summary>
    /// The talk is over for the caller; the agent's leg was transferred and lives on, and he is busy until it ends.
    /// </summary>
    public void LetLiveOn(Offer offer)
    {
        var caller = Part(offer);
        offer.State = OfferState.LivingOn;
        caller.Queue.HandleTime.Note(caller.TalkMs);
        states.Update(offer.Agent);
    }

    /// <summary>The leg that lived on is gone: the agent wraps up.</summary>
    public void EndLife(Offer offer)
    {
        var (agent, queue, beganOnDemand) = (offer.Agent, offer.Queue, offer.BeganOnDemand);
        agent.TalkMs += state.NowMs - offer.ConnectedAtMs;
        Forget(offer);
        agents.EndTalk(agent, queue, beganOnDemand);
    }

    /// <summary>
    /// The offer ends without the agent's fault: he keeps his place among the idle.
    /// Finish with <see cref="Close"/>; between the two the caller's end is put on record, before the agent may go to the next.
    /// </summary>
    public Caller? Withdraw(Offer offer, HangupCause cause)
    {
        state.Facts.OfferFailed(offer, offer.Caller, cause);
        offer.Agent.KeepsIdleOrder = true;
        return Sever(offer);
    }

    /// <summary>
    /// The caller goes elsewhere: he stands in no line any more and no phone rings for him. None of the agents can get another call of his
    /// meanwhile.
    /// </summary>
    public void Recall(Caller caller)
    {
        placement.Leave(caller);
        caller.VetoUntilMs = long.MaxValue;
        caller.Review?.Forget();
        if (LetGo(caller) is { } kept)
        {
            kept.KeepsIdleOrder = true;
            agents.Settle(kept);
        }

        while (caller.Offers.First is { } offer)
        {
            Withdraw(offer, HangupCause.OriginatorCancel);
            Close(offer, HangupCause.OriginatorCancel);
        }
    }

    /// <summary>
    /// No answer about his offer is awaited any more. Returns the agent who was kept for him, to be settled; null: nobody was.
    /// </summary>
    public static Agent? LetGo(Caller caller)
    {
        caller.ReviewDueMs = long.MaxValue;
        if (caller.Review?.Held is not { } agent)
        {
            return null;
        }

        caller.Review.Held = null;
        agent.ReservedFor = null;
        return agent;
    }

    /// <summary>
    /// The offer came to nothing on the agent's side. Returns the caller, if it had one, who has to be put somewhere, and notes the agent's
    /// rest. Finish with <see cref="Close"/>; between the two the caller gets the chance to go to somebody else first.
    /// </summary>
    public Caller? Fail(Offer offer, HangupCause cause, OfferFailure failure)
    {
        state.Facts.OfferFailed(offer, offer.Caller, cause);
        agents.NoteFailedOffer(offer.Agent, offer.Queue, failure, offer.AttemptMs(state.NowMs));
        return Sever(offer);
    }

    /// <summary>
    /// Second half of <see cref="Withdraw"/> and <see cref="Fail"/>: cancels the leg if it may be alive and settles the agent.
    /// </summary>
    public void Close(Offer offer, HangupCause cancelCause)
    {
        var agent = offer.Agent;
        if (offer.LegIsGone)
        {
            Forget(offer);
        }
        else
        {
            Cancel(offer, cancelCause);
        }

        agents.Settle(agent);
    }

    /// <summary><see cref="Close"/> for an agent who has answered: he may be told first that the caller is gone.</summary>
    public void CloseAnswered(Offer offer, IReadOnlyList<string>? prompts)
    {
        if (prompts is null || offer.LegIsGone)
        {
            Close(offer, HangupCause.OriginatorCancel);
            return;
        }

        state.Commands.Add(Command.DismissLeg(offer.Id, HangupCause.OriginatorCancel, prompts));
        var dueMs = state.NowMs + EngineTimes.AnnouncementMs + EngineTimes.LegReleaseMs;
        state.Deadlines.Arm(offer.Deadline, dueMs, DeadlineReason.LegRelease);
        agents.Settle(offer.Agent);
    }

    /// <summary>The leg of a closing offer is gone.</summary>
    public void LegGone(Offer offer)
    {
        var agent = offer.Agent;
        Forget(offer);
        agents.Settle(agent);
    }

    /// <summary>The leg outlived its deadline: one more cancel, then it is forgotten.</summary>
    public void RepairLeg(Offer offer)
    {
        if (offer.CancelOrdered)
        {
            state.Facts.Repaired(offer, "the switch never reported the end of the cancelled leg; the agent is free again");
            LegGone(offer);
        }
        else
        {
            state.Facts.Repaired(offer, "the leg outlived its call; cancelled");
            Cancel(offer, HangupCause.NormalClearing);
        }
    }

    /// <summary>False: neither is to hear anything.</summary>
    private bool Prompt(Offer offer, Caller caller)
    {
        if (caller.AgentPrompt is null && caller.Queue.CallerPrompt is null)
        {
            return false;
        }

        offer.State = OfferState.Prompting;
        caller.State = CallerState.Connecting;
        state.Deadlines.Arm(offer.Deadline, state.NowMs + EngineTimes.AnnouncementMs, DeadlineReason.Prompts);
        if (caller.AgentPrompt is { } agentHears)
        {
            offer.AgentHears = true;
            state.Commands.Add(Command.PromptAgent(offer.Id, agentHears));
        }

        if (caller.Queue.CallerPrompt is { } callerHears)
        {
            offer.CallerHears = ++state.LastAnnouncement;
            state.Commands.Add(Command.Announce(caller.Call, offer.CallerHears, callerHears));
        }
        else if (caller.Announcing != 0)
        {
            state.Commands.Add(Command.Hush(caller.Call));
        }

        return true;
    }

    private void OrderBridge(Offer offer, Caller caller)
    {
        offer.State = OfferState.Bridging;
        caller.State = CallerState.Connecting;
        state.Deadlines.Arm(offer.Deadline, state.NowMs + EngineTimes.BridgeStartMs, DeadlineReason.BridgeStart);
        state.Commands.Add(Command.Bridge(caller.Call, offer.Id, offer.Queue.Config.MediaMode));
    }

    private void NoteAnswer(Offer offer, Caller caller)
    {
        offer.Agent.NoAnswerInARow = 0;
        state.Facts.OfferAnswered(offer, caller);
        placement.Leave(caller);
        caller.RecruitAtMs = caller.DigitsDueMs = long.MaxValue;
    }

    private void WithdrawOthers(Caller caller, Offer winner)
    {
        while (caller.Offers.First is { } first)
        {
            var loser = first == winner ? first.After : first;
            if (loser is null)
            {
                return;
            }

            Withdraw(loser, HangupCause.LoseRace);
            Close(loser, HangupCause.LoseRace);
        }
    }

    /// <summary>The caller has talked and is leaving.</summary>
    private Caller Part(Offer offer)
    {
        var caller = Sever(offer)!;
        recorder.TalkEnded(caller);
        listeners.TalkEnded(offer);
        caller.TalkMs = state.NowMs - caller.AnsweredAtMs;
        caller.Outcome = CallerOutcome.Answered;
        caller.State = CallerState.Leaving;
        state.Deadlines.Arm(caller.Deadline, state.NowMs + EngineTimes.CallerLeaveMs, DeadlineReason.CallerLeave);
        return caller;
    }

    /// <summary>The offer is closing and has no caller any more. Returns him. Finish with <see cref="Close"/>.</summary>
    public Caller? Sever(Offer offer)
    {
        var caller = offer.Caller;
        caller?.Offers.Remove(offer);
        if (offer.Line is { } line)
        {
            line.Unbound.Remove(offer);
            line.Queue.Routes.Mark(line);
            state.MarkDirty(line.Queue);
        }

        offer.Caller = null;
        offer.Line = null;
        offer.State = OfferState.Closing;
        return caller;
    }

    private void Cancel(Offer offer, HangupCause cause)
    {
        OrderLegEnd(offer, cause);
        AwaitLegEnd(offer);
    }

    private void OrderLegEnd(Offer offer, HangupCause cause)
    {
        offer.CancelOrdered = true;
        state.Commands.Add(Command.CancelLeg(offer.Id, cause));
    }

    private void AwaitLegEnd(Offer offer) =>
        state.Deadlines.Arm(offer.Deadline, state.NowMs + EngineTimes.LegReleaseMs, DeadlineReason.LegRelease);

    private void Forget(Offer offer)
    {
        state.Deadlines.Cancel(offer.Deadline);
        state.Offers.Remove(offer);
    }
}
