using Acd.Engine.Agents;
using Acd.Engine.Callbacks;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Recovery;

/// <summary>
/// What is known from an engine before this one. Each answers with an error when it doesn't fit the configuration, and then nothing has
/// changed.
/// </summary>
internal sealed class Restorer(
    EngineState state, AgentOrders agentOrders, AgentLifecycle agents, CallerLifecycle callers, CallbackHandler callbacks)
{
    public EngineError? Handle(in AgentRestored e)
    {
        if (!state.TryFindAgent(e.Agent, out var agent))
        {
            return new(EngineErrorCode.UnknownAgent, $"there is no agent \"{e.Agent}\" any more");
        }

        if (e.Status is < AgentStatus.LoggedOut or > AgentStatus.OnBreak)
        {
            return new(EngineErrorCode.BadValue, $"agent \"{e.Agent}\" had status {e.Status}, which is none");
        }

        agent.CallsAnswered = (e.IsLate ? agent.CallsAnswered : 0) + Math.Max(0, e.CallsAnswered);
        agent.TalkMs = (e.IsLate ? agent.TalkMs : 0) + Math.Max(0, e.TalkMs);
        if (!e.KeepsStatus)
        {
            RestoreStatus(agent, e);
        }

        // His counters are part of his rank.
        agents.Reenter(agent);
        return null;
    }

    public EngineError? Handle(in CallerExpected e)
    {
        if (!state.Queues.ContainsKey(e.Queue))
        {
            return new(EngineErrorCode.UnknownQueue, $"there is no queue \"{e.Queue}\" any more");
        }

        var place = new KnownPlace(
            e.AskedQueue, e.Queue, state.NowMs - Bounded(e.WaitedMs), e.Priority, Score(e.Score), state.NowMs + Bounded(e.KeepMs));
        state.Expected.Add(e.CallUuid, place, state.NowMs);
        return null;
    }

    public EngineError? Handle(in CallbackRestored e)
    {
        if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            return new(EngineErrorCode.UnknownQueue, $"there is no queue \"{e.Queue}\" any more");
        }

        if (queue.Config.Callback is not { } config)
        {
            return new(EngineErrorCode.NotAllowed, $"queue \"{e.Queue}\" calls nobody back any more");
        }

        if (e.ExpiresInMs <= 0)
        {
            return new(EngineErrorCode.BadValue, $"it was to be done {-e.ExpiresInMs / 1000} s ago at the latest");
        }

        if (CallbackNumbers.Check(e.Number, config) is { } error)
        {
            return error;
        }

        callbacks.CallerHungUp(Wait(e, queue));
        return null;
    }

    private void RestoreStatus(Agent agent, in AgentRestored e)
    {
        var isBreak = e.Status == AgentStatus.OnBreak;
        agentOrders.SetStatus(agent, e.Status, isBreak ? e.Reason : "", isBreak ? Bounded(e.BreakLeftMs) : 0);
        agent.StatusSinceMs = state.NowMs - Bounded(e.InStatusMs);
        agent.NoAnswerInARow = Math.Max(0, e.NoAnswerInARow);
    }

    private Caller Wait(in CallbackRestored e, Queue queue)
    {
        var joined = new CallerJoined(state.NextOwnCallId(), e.Queue, e.CallUuid, e.Number, e.CallerName, "") { Score = Score(e.Score) };
        var caller = state.Callers.Add(joined, queue);
        caller.Arrive(state.NowMs, e.Queue);
        caller.JoinedAtMs = state.NowMs - Bounded(e.WaitedMs);
        caller.Standing = CallerStanding.Of(queue.Config, e.Priority, caller.Score, caller.JoinedAtMs, state.Callers.NextSequence());
        caller.HasChannel = false;
        caller.State = CallerState.Deferred;
        caller.Callback = new Callback
        {
            Number = e.Number, NotBeforeMs = state.NowMs + Bounded(e.DueInMs), ExpiresAtMs = state.NowMs + Bounded(e.ExpiresInMs),
            Attempts = Math.Max(0, e.Attempts),
        };
        queue.Waiting++;
        state.Facts.CallerJoined(caller, isResumed: true);
        callers.ArmMaxWait(caller);
        state.Facts.CallbackRequested(caller);
        return caller;
    }

    private static long Bounded(long ms) => Math.Clamp(ms, 0, ConfigLimits.TimeMsMax);

    private static long Score(long score) => Math.Clamp(score, -ConfigLimits.ScoreMax, ConfigLimits.ScoreMax);
}
