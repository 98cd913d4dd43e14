using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Recovery;
using Acd.Store.State;

namespace Acd.Host.Store;

/// <summary>What the store kept of the life before, as the engine is told it. On disk are Unix ms: the machine may have been off.</summary>
internal static class StoredState
{
    public static RecoveredState Of(IStateReader state, long nowMs)
    {
        var waiting = state.Callers.Where(caller => caller.AnsweredAtMs == 0).OrderBy(caller => caller.JoinedAtMs).ToList();
        return new RecoveredState(
            [.. state.Agents.Select(agent => Of(agent, nowMs))],
            [.. waiting.Where(caller => caller.IsCallback).Select(caller => Callback(caller, nowMs))],
            [.. waiting.Where(caller => !caller.IsCallback && caller.CallUuid.Length > 0).Select(caller => Expected(caller, nowMs))]);
    }

    private static AgentRestored Of(AgentStateRow agent, long nowMs)
    {
        // Who was never given a status has none on disk either.
        var status = AgentStatusWords.Spelling.Parse(agent.Status) ?? AgentStatus.LoggedOut;
        bool isOver = agent.BreakUntilMs > 0 && agent.BreakUntilMs <= nowMs;
        return new AgentRestored(
            agent.Name, isOver ? AgentStatus.Available : status, isOver ? "" : agent.Reason,
            nowMs - (isOver ? agent.BreakUntilMs : agent.StatusSinceMs), Math.Max(0, agent.BreakUntilMs - nowMs), (int)agent.CallsAnswered,
            agent.TalkMs, (int)agent.NoAnswerInARow);
    }

    private static CallbackRestored Callback(CallerStateRow caller, long nowMs) => new(
        caller.Queue, caller.CallUuid, caller.CallerNumber, caller.CallerName, (int)caller.Priority, caller.Score,
        nowMs - caller.JoinedAtMs, caller.NotBeforeMs - nowMs, caller.ExpiresAtMs - nowMs, (int)caller.CallbackAttempts);

    private static CallerExpected Expected(CallerStateRow caller, long nowMs) => new(
        caller.CallUuid, caller.FirstQueue, caller.Queue, (int)caller.Priority, caller.Score, nowMs - caller.JoinedAtMs,
        RecoveredState.RejoinMs);
}
