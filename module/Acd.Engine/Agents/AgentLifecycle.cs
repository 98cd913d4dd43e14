using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Monitoring;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>
/// What an agent does next. Whether he is free is never stored: <see cref="Settle"/> derives it each time from his legs, his status and
/// the rest he owes.
/// </summary>
internal sealed class AgentLifecycle(EngineState state, AgentStates states, Dispatcher dispatcher, Listeners listeners)
{
    /// <summary>Something that held the agent, or speaks against him, has changed: puts him into the state that follows.</summary>
    public void Settle(Agent agent)
    {
        if (agent.IsRemoved && agent.Slots == 0)
        {
            Vanish(agent);
            return;
        }

        if (!agent.IsAvailable || agent.IsRemoved)
        {
            EndRest(agent);
            agent.KeepsIdleOrder = false;
            EndWrapUpUnlessForced(agent);
        }

        TakeRest(agent);
        ArmDeadline(agent);
        var wasOfferable = agent.IsOfferable;
        states.Update(agent);
        if (!wasOfferable && states.CanTakeCallers(agent))
        {
            if (!agent.KeepsIdleOrder)
            {
                agent.IdleOrder = ++state.LastIdleOrder;
            }

            agent.KeepsIdleOrder = false;
            dispatcher.AgentReady(agent, states);
        }
    }

    /// <summary>
    /// An offer came to nothing by the agent's doing or his phone's. Counts it and notes the rest; settle him afterwards.
    /// </summary>
    public void NoteFailedOffer(Agent agent, Queue queue, OfferFailure failure, long attemptMs)
    {
        var config = agent.Config;
        var restMs = failure switch
        {
            OfferFailure.NoAnswer => config.NoAnswerDelayMs,
            OfferFailure.Busy => config.BusyDelayMs,
            OfferFailure.Rejected => config.RejectDelayMs,
            _ => config.FailureDelayMs,
        };
        agent.FixedRestMs = 0;
        agent.RestMs = restMs == 0 && attemptMs < EngineTimes.QuickFailureMs ? config.FailureDelayMs : restMs;

        if (failure == OfferFailure.NoAnswer)
        {
            agent.NoAnswerInARow++;
            if (config.MaxNoAnswer > 0 && agent.NoAnswerInARow >= config.MaxNoAnswer && agent.IsAvailable)
            {
                states.ChangeStatus(agent, queue.Config.NoAnswerStatus, EngineTexts.NoAnswerReason);
            }
        }
    }

    /// <summary>
    /// He answered and hung up before he was connected. He isn't blamed, but doesn't come first again; a phone that does so again and again
    /// rests as a broken one does.
    /// </summary>
    public static void NoteHungUpBeforeTalk(Agent agent)
    {
        agent.HangUpsBeforeTalk++;
        agent.KeepsIdleOrder = false;
        agent.RestMs = agent.HangUpsBeforeTalk > EngineTimes.PromptHangUpsMax ? agent.Config.FailureDelayMs : 0;
    }

    /// <summary>The talk is over, the leg perhaps not yet gone.</summary>
    /// <param name="agent">Whose.</param>
    /// <param name="queue">The caller's.</param>
    /// <param name="beganOnDemand">He was available for one call when he was offered it.</param>
    public void EndTalk(Agent agent, Queue queue, bool beganOnDemand)
    {
        var wasOneCall = queue.Config.Keeps(OldMeanings.OnDemand)
            ? beganOnDemand && agent.IsAvailable
            : agent.Status == AgentStatus.AvailableOnDemand;
        if (wasOneCall)
        {
            states.ChangeStatus(agent, AgentStatus.OnBreak, EngineTexts.OnDemandReason);
        }

        agent.WrapUpExtendedMs = 0;
        agent.KeepsIdleOrder = false;
        agent.IdleOrder = ++state.LastIdleOrder;
        var wrapUpMs = WrapUpMs(agent, queue);
        if (agent.IsAvailable && !agent.IsRemoved && wrapUpMs > 0)
        {
            agent.WrapUpUntilMs = state.NowMs + wrapUpMs;
        }
        else
        {
            OweRestAfterCall(agent);
        }

        var wasOfferable = agent.IsOfferable;
        Settle(agent);
        if (wasOfferable && agent.IsOfferable)
        {
            ReadyAgents.MoveBack(state, agent);
        }
    }

    /// <summary>The end of wrap-up or rest is due.</summary>
    public void HandleDeadline(Agent agent, DeadlineReason reason)
    {
        if (reason == DeadlineReason.WrapUpEnd)
        {
            EndWrapUp(agent);
        }

        Settle(agent);
    }

    /// <summary>Ends the wrap-up without settling; what he owes after it is his next rest.</summary>
    public static void EndWrapUp(Agent agent)
    {
        agent.WrapUpUntilMs = 0;
        OweRestAfterCall(agent);
    }

    /// <summary>Ends every rest, owed or taken, without settling.</summary>
    public static void EndRest(Agent agent) => agent.RestMs = agent.RestUntilMs = agent.FixedRestMs = agent.FixedRestUntilMs = 0;

    /// <summary>Takes him out of the pools and puts him back, because where he may stand has changed.</summary>
    public void Reenter(Agent agent)
    {
        if (agent.IsOfferable)
        {
            ReadyAgents.Remove(agent);
            states.Update(agent);
            dispatcher.AgentReady(agent, states);
        }
    }

    private static long WrapUpMs(Agent agent, Queue queue)
    {
        var config = agent.Config;
        if (config.WrapUpRule == WrapUpRule.UntilDisposition)
        {
            // He may have said it during the talk.
            return agent.Disposition.Length > 0 ? 0 : EngineTimes.DispositionMs;
        }

        return queue.Config.WrapUpMs ?? config.WrapUpMs;
    }

    private static void OweRestAfterCall(Agent agent) => agent.RestMs = agent.FixedRestMs = agent.Config.MinRestMs;

    /// <summary>A break ends a wrap-up, but not one that waits for a disposition code; logging out ends any.</summary>
    private static void EndWrapUpUnlessForced(Agent agent)
    {
        if (agent.Config.WrapUpRule != WrapUpRule.UntilDisposition || agent.Status == AgentStatus.LoggedOut || agent.IsRemoved)
        {
            agent.WrapUpUntilMs = 0;
        }
    }

    /// <summary>He begins the rest he owes, as soon as no leg holds him.</summary>
    private void TakeRest(Agent agent)
    {
        if (agent.WrapUpUntilMs > state.NowMs || (agent.Offers.Count > 0 && agent.Config.Capacity == 1))
        {
            return;
        }

        var config = agent.Config;
        var hasHandled = agent.State is AgentState.Talking or AgentState.WrapUp or AgentState.Releasing;
        if (config.MaxOccupancyPercent > 0 && agent.Slots == 0 && hasHandled)
        {
            agent.FixedRestMs = Math.Max(agent.FixedRestMs, states.OccupancyRestMs(agent));
            agent.RestMs = Math.Max(agent.RestMs, agent.FixedRestMs);
        }

        if (agent.RestMs > 0)
        {
            agent.RestUntilMs = Math.Max(agent.RestUntilMs, state.NowMs + agent.RestMs);
            agent.FixedRestUntilMs = Math.Max(agent.FixedRestUntilMs, state.NowMs + agent.FixedRestMs);
            agent.RestMs = agent.FixedRestMs = 0;
        }
    }

    private void ArmDeadline(Agent agent)
    {
        if (agent.WrapUpUntilMs > state.NowMs)
        {
            Arm(agent, agent.WrapUpUntilMs, DeadlineReason.WrapUpEnd);
        }
        else if (agent.RestUntilMs > state.NowMs)
        {
            Arm(agent, agent.RestUntilMs, DeadlineReason.CoolingEnd);
        }
        else
        {
            state.Deadlines.Cancel(agent.Deadline);
        }
    }

    private void Arm(Agent agent, long dueMs, DeadlineReason reason)
    {
        if (agent.Deadline.Reason != reason || agent.Deadline.DueMs != dueMs)
        {
            state.Deadlines.Arm(agent.Deadline, dueMs, reason);
        }
    }

    private void Vanish(Agent agent)
    {
        state.Deadlines.Cancel(agent.Deadline);
        state.Deadlines.Cancel(agent.StatusDeadline);
        agent.WrapUpUntilMs = agent.RestUntilMs = agent.FixedRestUntilMs = 0;
        states.Update(agent);
        states.ChangeStatus(agent, AgentStatus.LoggedOut, "");
        listeners.AgentVanished(agent);
        state.Agents.Remove(agent.Name);
    }
}
