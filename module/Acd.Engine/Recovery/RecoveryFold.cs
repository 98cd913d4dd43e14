using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Timing;

namespace Acd.Engine.Recovery;

/// <summary>
/// What the next engine has to know, as a fold of the facts of this one: agents' statuses and counters, callbacks, and who waits. A fact
/// costs O(1). Times are monotonic and survive the engine, not the machine. One thread at a time.
/// </summary>
public sealed class RecoveryFold
{
    private readonly Dictionary<string, KnownAgent> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<CallId, KnownCaller> _callers = [];
    private readonly Queue<KnownCaller> _gone = [];

    /// <summary>Counts a fact. In the order of their numbers.</summary>
    public void Take(in Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.CallerJoined:
                _callers[fact.Call] = new KnownCaller(fact);
                break;
            case FactKind.AgentStatusChanged:
                TakeStatus(fact);
                break;
            case FactKind.OfferAnswered:
                Agent(fact.Agent).NoAnswerInARow = 0;
                break;
            case FactKind.OfferFailed when OfferFailures.Classify(fact.Cause) == OfferFailure.NoAnswer:
                Agent(fact.Agent).NoAnswerInARow++;
                break;
            case FactKind.CallerAnswered:
                Agent(fact.Agent).CallsAnswered += fact.IsResumed ? 0 : 1;
                _callers.Remove(fact.Call);
                break;
            case FactKind.CallerEnded:
                TakeEnd(fact);
                break;
            default:
                TakeChange(fact);
                break;
        }
    }

    /// <summary>
    /// The engine is over and another begins: what that has to be told. From then on the facts are the new one's; agents keep what they
    /// have.
    /// </summary>
    public RecoveredState Hand(long nowMs)
    {
        Forget(nowMs);
        var waiting = _callers.Values.OrderBy(caller => caller.JoinedWith).ToList();
        foreach (var caller in waiting)
        {
            caller.UntilMs = nowMs + EngineTimes.RejoinMs;
        }

        var state = new RecoveredState(
            [.. _agents.OrderBy(agent => agent.Key, StringComparer.Ordinal).Select(agent => agent.Value.At(nowMs))],
            [.. waiting.Where(caller => caller.IsCallback).Select(caller => caller.CallbackAt(nowMs))],
            [.. _gone.Concat(waiting.Where(caller => !caller.IsCallback)).Select(caller => caller.ExpectedAt(nowMs))]);
        foreach (var caller in waiting.Where(caller => !caller.IsCallback))
        {
            _gone.Enqueue(caller);
        }

        _callers.Clear();
        return state;
    }

    /// <summary>
    /// What the engine was told of an agent beside the facts, from the life of another process: his counters, and since when he is what
    /// the facts say. After the engine has taken it.
    /// </summary>
    public void Learn(in AgentRestored told, long nowMs)
    {
        var agent = Agent(told.Agent);
        agent.CallsAnswered += Math.Max(0, told.CallsAnswered);
        agent.TalkMs += Math.Max(0, told.TalkMs);
        if (!told.KeepsStatus)
        {
            agent.SinceMs = nowMs - told.InStatusMs;
            agent.NoAnswerInARow = told.NoAnswerInARow;
        }
    }

    private void TakeStatus(in Fact fact)
    {
        var agent = Agent(fact.Agent);
        if (IsAvailable(fact.Status) && !IsAvailable(fact.StatusBefore))
        {
            agent.NoAnswerInARow = 0;
        }

        agent.Status = fact.Status;
        agent.Reason = fact.Text;
        agent.SinceMs = fact.AtMs;
        agent.BreakUntilMs = fact.WaitMs > 0 ? fact.AtMs + fact.WaitMs : 0;
    }

    private void TakeEnd(in Fact fact)
    {
        if (fact.Outcome == CallerOutcome.Answered && fact.Agent.Length > 0)
        {
            Agent(fact.Agent).TalkMs += fact.DurationMs;
        }

        if (_callers.Remove(fact.Call, out var caller) && fact.Outcome == CallerOutcome.Fallback)
        {
            Forget(fact.AtMs);
            caller.UntilMs = fact.AtMs + EngineTimes.RejoinMs;
            _gone.Enqueue(caller);
        }
    }

    private void TakeChange(in Fact fact)
    {
        if (!_callers.TryGetValue(fact.Call, out var caller))
        {
            return;
        }

        switch (fact.Kind)
        {
            case FactKind.CallerMoved:
                caller.Move(fact);
                break;
            case FactKind.CallerResumed:
                caller.JoinedAtMs = fact.AtMs - fact.DurationMs;
                break;
            case FactKind.CallerReordered:
                (caller.Priority, caller.Score) = (fact.Priority, fact.Score);
                break;
            case FactKind.CallbackRequested:
                caller.IsCallback = true;
                caller.Number = fact.CallerNumber;
                caller.NotBeforeMs = fact.AtMs + fact.WaitMs;
                caller.ExpiresAtMs = fact.AtMs + fact.DurationMs;
                caller.Attempts = fact.Attempt;
                break;
            case FactKind.CallbackDialled:
                caller.Attempts = fact.Attempt;
                break;
            default:
                break;
        }
    }

    private void Forget(long nowMs)
    {
        while (_gone.TryPeek(out var oldest) && oldest.UntilMs <= nowMs)
        {
            _gone.Dequeue();
        }
    }

    private KnownAgent Agent(string name)
    {
        if (!_agents.TryGetValue(name, out var agent))
        {
            _agents.Add(name, agent = new KnownAgent(name));
        }

        return agent;
    }

    private static bool IsAvailable(AgentStatus status) => status is AgentStatus.Available or AgentStatus.AvailableOnDemand;
}
