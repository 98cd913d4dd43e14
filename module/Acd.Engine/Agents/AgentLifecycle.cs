using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>
/// What an agent does next. Whether he is free is never stored: <see cref="Settle"/> derives it each time from his leg, his status and
/// the rest he owes.
/// </summary>
internal sealed class AgentLifecycle(EngineState state, AgentStates states, Dispatcher dispatcher)
{
    /// <summary>Nothing holds the agent any more but what this looks at: puts him into the state that follows.</summary>
    public void Settle(Agent agent)
    {
        state.Deadlines.Cancel(agent.Deadline);
        if (agent.Offer is not null)
        {
            states.Change(agent, AgentState.Releasing);
        }
        else if (agent.IsRemoved)
        {
            Vanish(agent);
        }
        else if (!agent.IsAvailable)
        {
            agent.RestMs = 0;
            agent.KeepsIdleOrder = false;
            states.Change(agent, AgentState.NotReady);
        }
        else if (agent.RestMs > 0)
        {
            state.Deadlines.Arm(agent.Deadline, state.NowMs + agent.RestMs, DeadlineReason.CoolingEnd);
            agent.RestMs = 0;
            states.Change(agent, AgentState.Cooling);
        }
        else
        {
            BecomeReady(agent);
        }
    }

    /// <summary>
    /// An offer came to nothing by the agent's doing or his phone's. Counts it and notes the rest; settle him afterwards.
    /// </summary>
    public void NoteFailedOffer(Agent agent, OfferFailure failure, long attemptMs)
    {
        var config = agent.Config;
        var restMs = failure switch
        {
            OfferFailure.NoAnswer => config.NoAnswerDelayMs,
            OfferFailure.Busy => config.BusyDelayMs,
            OfferFailure.Rejected => config.RejectDelayMs,
            _ => config.FailureDelayMs,
        };
        agent.RestMs = attemptMs < EngineTimes.QuickFailureMs ? Math.Max(restMs, config.FailureDelayMs) : restMs;

        if (failure == OfferFailure.NoAnswer)
        {
            agent.NoAnswerInARow++;
            if (config.MaxNoAnswer > 0 && agent.NoAnswerInARow >= config.MaxNoAnswer && agent.IsAvailable)
            {
                states.ChangeStatus(agent, AgentStatus.OnBreak);
            }
        }
    }

    /// <summary>The talk is over, the leg perhaps not yet gone.</summary>
    public void EndTalk(Agent agent)
    {
        if (agent.Status == AgentStatus.AvailableOnDemand)
        {
            states.ChangeStatus(agent, AgentStatus.OnBreak);
        }

        if (agent.IsAvailable && !agent.IsRemoved && agent.Config.WrapUpMs > 0)
        {
            state.Deadlines.Arm(agent.Deadline, state.NowMs + agent.Config.WrapUpMs, DeadlineReason.WrapUpEnd);
            states.Change(agent, AgentState.WrapUp);
        }
        else
        {
            Settle(agent);
        }
    }

    /// <summary>False: no such agent.</summary>
    public bool SetStatus(in AgentStatusSet e)
    {
        if (!state.Agents.TryGetValue(e.Agent, out var agent) || agent.IsRemoved)
        {
            return false;
        }

        var wasAvailable = agent.IsAvailable;
        states.ChangeStatus(agent, e.Status);
        if (agent.IsAvailable && !wasAvailable)
        {
            agent.NoAnswerInARow = 0;
        }

        // An offer, a call or a leg that still has to go decides for itself; who settles the agent then looks at the status.
        var isFree = agent.State is AgentState.NotReady or AgentState.Ready or AgentState.WrapUp or AgentState.Cooling;
        if (isFree && agent.IsAvailable != wasAvailable)
        {
            Settle(agent);
        }

        return true;
    }

    private void BecomeReady(Agent agent)
    {
        if (!agent.KeepsIdleOrder)
        {
            agent.IdleOrder = ++state.LastIdleOrder;
        }

        agent.KeepsIdleOrder = false;
        states.Change(agent, AgentState.Ready);
        dispatcher.AgentReady(agent);
    }

    private void Vanish(Agent agent)
    {
        states.Change(agent, AgentState.NotReady);
        states.ChangeStatus(agent, AgentStatus.LoggedOut);
        state.Agents.Remove(agent.Name);
    }
}
