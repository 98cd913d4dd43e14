using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>
/// What agents, their phones and supervisors say about an agent. Each answers with an error, and then nothing has changed.
/// </summary>
internal sealed class AgentOrders(EngineState state, AgentStates states, AgentLifecycle agents, Presence presence)
{
    public EngineError? Handle(in AgentStatusSet e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        // Enum.IsDefined allocates now and then: the runtime keeps its table of names only until the next collection.
        if (e.Status is < AgentStatus.LoggedOut or > AgentStatus.OnBreak)
        {
            return new(EngineErrorCode.BadValue, $"{e.Status} is no status; known: {string.Join(", ", Enum.GetNames<AgentStatus>())}");
        }

        var reason = e.Status == AgentStatus.OnBreak ? e.Reason ?? "" : "";
        if (CheckBreak(reason, e.LimitMs, out var limitMs) is { } error)
        {
            return error;
        }

        SetStatus(agent, e.Status, reason, e.Status == AgentStatus.OnBreak ? limitMs : 0);
        return null;
    }

    /// <summary>His break has lasted as long as it may.</summary>
    public void EndBreak(Agent agent) => SetStatus(agent, AgentStatus.Available, "", 0);

    public EngineError? Handle(in OtherCallStarted e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (!agent.OtherCalls.Contains(e.Key))
        {
            agent.OtherCalls.Add(e.Key);
            OtherCallsChanged(agent);
        }

        return null;
    }

    public EngineError? Handle(in OtherCallEnded e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (agent.OtherCalls.Remove(e.Key))
        {
            OtherCallsChanged(agent);
        }

        return null;
    }

    public EngineError? Handle(in AgentDeviceSet e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (agent.IsReachable != e.IsReachable)
        {
            agent.IsReachable = e.IsReachable;
            DeviceChanged(agent);
        }

        return null;
    }

    public EngineError? Handle(in StandbyLegStarted e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (agent.Config.Type != AgentType.Standby || string.IsNullOrEmpty(e.LegUuid))
        {
            return agent.Config.Type == AgentType.Standby
                ? new(EngineErrorCode.BadValue, $"the standby leg of agent \"{e.Agent}\" has no UUID; give one")
                : new(EngineErrorCode.WrongState, $"agent \"{e.Agent}\" is dialled for each call; set his type to uuid-standby first");
        }

        agent.StandbyUuid = e.LegUuid;
        DeviceChanged(agent);
        return null;
    }

    public EngineError? Handle(in StandbyLegEnded e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        // The end of a leg that was replaced by a newer one says nothing about that.
        if (agent.StandbyUuid.Length > 0 && agent.StandbyUuid == e.LegUuid)
        {
            agent.StandbyUuid = "";
            DeviceChanged(agent);
        }

        return null;
    }

    public EngineError? Handle(in WrapUpExtended e)
    {
        if (FindInWrapUp(e.Agent, out var agent) is { } error)
        {
            return error;
        }

        var leftMs = agent.WrapUpExtensionLeftMs;
        if (e.ByMs <= 0 || e.ByMs > leftMs)
        {
            return new(
                EngineErrorCode.BadValue, "wrap-up-extension-too-long",
                $"{e.ByMs} ms more wrap-up; agent \"{e.Agent}\" may take 1 to {leftMs} ms more");
        }

        agent.WrapUpUntilMs += e.ByMs;
        agent.WrapUpExtendedMs += e.ByMs;
        agents.Settle(agent);
        return null;
    }

    public EngineError? Handle(in WrapUpEnded e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (agent.State == AgentState.Cooling)
        {
            return EndRest(agent);
        }

        if (FindInWrapUp(e.Agent, out _) is { } error)
        {
            return error;
        }

        if (agent.Config.WrapUpRule != WrapUpRule.EarlyExit)
        {
            return agent.Config.WrapUpRule == WrapUpRule.Fixed
                ? new(
                    EngineErrorCode.NotAllowed, "wrap-up-fixed",
                    $"the wrap-up of agent \"{e.Agent}\" lasts its time; that is how he is configured")
                : new(
                    EngineErrorCode.NotAllowed, "wrap-up-until-disposition",
                    $"the wrap-up of agent \"{e.Agent}\" ends with a disposition code; that is how he is configured");
        }

        AgentLifecycle.EndWrapUp(agent);
        agents.Settle(agent);
        return null;
    }

    public EngineError? Handle(in DispositionSet e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        var codes = DispositionCodes.Of(state, agent);
        if (string.IsNullOrWhiteSpace(e.Code) || (codes.Length > 0 && !codes.Contains(e.Code)))
        {
            return codes.Length > 0
                ? new(
                    EngineErrorCode.UnknownDisposition, "disposition-unknown",
                    $"there is no disposition \"{e.Code}\"; known: {string.Join(", ", codes)}")
                : new(EngineErrorCode.UnknownDisposition, "disposition-empty", $"there is no disposition \"{e.Code}\"; known: any text");
        }

        if (agent.LastQueue.Length == 0)
        {
            return new(
                EngineErrorCode.WrongState, "agent-without-call",
                $"agent \"{e.Agent}\" has had no call yet that could be disposed of");
        }

        agent.Disposition = e.Code;
        state.Facts.DispositionSet(agent);
        if (agent.State == AgentState.WrapUp && agent.Config.WrapUpRule == WrapUpRule.UntilDisposition)
        {
            AgentLifecycle.EndWrapUp(agent);
            agents.Settle(agent);
        }

        return null;
    }

    public EngineError? Handle(in AgentReadied e)
    {
        if (Find(e.Agent, out var agent) is { } unknown)
        {
            return unknown;
        }

        if (!agent.IsAvailable)
        {
            return new(EngineErrorCode.WrongState, $"agent \"{e.Agent}\" isn't available; set his status first");
        }

        agent.OtherCalls.Clear();
        agent.IsReachable = true;
        agent.WrapUpUntilMs = 0;
        AgentLifecycle.EndRest(agent);
        presence.Update(agent);
        agents.Settle(agent);
        agents.Reenter(agent);
        return null;
    }

    /// <summary>What he rests between calls or for his occupancy isn't his to end.</summary>
    private EngineError? EndRest(Agent agent)
    {
        if (!agent.CanEndRest)
        {
            var leftMs = agent.RestUntilMs - state.NowMs;
            return new(
                EngineErrorCode.NotAllowed, "agent-resting",
                $"agent \"{agent.Name}\" has to rest {leftMs} ms more; that is how he is configured");
        }

        agent.RestUntilMs = agent.FixedRestUntilMs;
        agents.Settle(agent);
        return null;
    }

    /// <summary>Whatever the configuration says of breaks.</summary>
    public void SetStatus(Agent agent, AgentStatus status, string reason, long limitMs)
    {
        var wasAvailable = agent.IsAvailable;
        states.ChangeStatus(agent, status, reason, limitMs);
        if (agent.IsAvailable && !wasAvailable)
        {
            agent.NoAnswerInARow = 0;
        }

        if (limitMs > 0)
        {
            state.Deadlines.Arm(agent.StatusDeadline, state.NowMs + limitMs, DeadlineReason.BreakEnd);
        }
        else
        {
            state.Deadlines.Cancel(agent.StatusDeadline);
        }

        // Who has a phone ringing or talks goes on with that; the status then decides what follows.
        if (!agent.IsAvailable || !wasAvailable)
        {
            agents.Settle(agent);
        }
    }

    private EngineError? CheckBreak(string reason, long limitMs, out long effectiveMs)
    {
        effectiveMs = limitMs;
        if (limitMs is < 0 or > ConfigLimits.TimeMsMax)
        {
            return new(EngineErrorCode.BadValue, $"a break of {limitMs} ms; give 0 for no limit, at most {ConfigLimits.TimeMsMax} ms");
        }

        var reasons = state.Config.BreakReasons;
        if (reason.Length == 0 || reasons.Length == 0)
        {
            return null;
        }

        foreach (var known in reasons)
        {
            if (known.Code == reason)
            {
                effectiveMs = limitMs > 0 && known.LimitMs > 0 ? Math.Min(limitMs, known.LimitMs) : Math.Max(limitMs, known.LimitMs);
                return null;
            }
        }

        var codes = string.Join(", ", reasons.Select(known => known.Code));
        return new(EngineErrorCode.UnknownReason, "break-reason-unknown", $"there is no break reason \"{reason}\"; known: {codes}");
    }

    private void OtherCallsChanged(Agent agent)
    {
        if (agent.OtherCalls.Count == 0)
        {
            // He was ready for queues that don't mind; for the others his idle time begins here.
            agent.IdleOrder = ++state.LastIdleOrder;
            agent.KeepsIdleOrder = false;
        }

        agents.Settle(agent);
        agents.Reenter(agent);
    }

    private void DeviceChanged(Agent agent)
    {
        presence.Update(agent);
        agents.Settle(agent);
    }

    private EngineError? Find(string name, out Agent agent) =>
        state.TryFindAgent(name, out agent!) ? null : EngineError.UnknownAgent(name);

    private EngineError? FindInWrapUp(string name, out Agent agent)
    {
        if (Find(name, out agent) is { } unknown)
        {
            return unknown;
        }

        return agent.State == AgentState.WrapUp
            ? null
            : new(EngineErrorCode.WrongState, "agent-not-in-wrap-up", $"agent \"{name}\" isn't in wrap-up; he is {agent.State}");
    }
}
