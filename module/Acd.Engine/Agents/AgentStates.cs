namespace Acd.Engine.Agents;

/// <summary>The only place where an agent's state or status changes, so that each change is a fact with the time spent before.</summary>
internal sealed class AgentStates(EngineState state)
{
    /// <summary>A new agent: his status and state as facts, so that whoever folds them knows him.</summary>
    public void Announce(Agent agent)
    {
        state.Facts.AgentStatusChanged(agent, agent.Status, 0);
        state.Facts.AgentStateChanged(agent, agent.State, 0);
    }

    public void Change(Agent agent, AgentState to)
    {
        if (agent.State == to)
        {
            return;
        }

        if (agent.State == AgentState.Ready)
        {
            ReadyAgents.Remove(agent);
        }

        var beforeMs = state.NowMs - agent.StateSinceMs;
        var before = agent.State;
        agent.State = to;
        agent.StateSinceMs = state.NowMs;
        state.Facts.AgentStateChanged(agent, before, beforeMs);
    }

    public void ChangeStatus(Agent agent, AgentStatus to)
    {
        if (agent.Status == to)
        {
            return;
        }

        var beforeMs = state.NowMs - agent.StatusSinceMs;
        var before = agent.Status;
        agent.Status = to;
        agent.StatusSinceMs = state.NowMs;
        state.Facts.AgentStatusChanged(agent, before, beforeMs);
    }
}
