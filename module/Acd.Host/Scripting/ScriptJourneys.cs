using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>
/// Follows the callers who came through a script by the engine's facts, and notes which of their hooks are due. Engine thread only.
/// </summary>
internal sealed class ScriptJourneys : IFactSink
{
    private readonly Dictionary<CallId, ScriptJourney> _journeys = [];
    private readonly PriorityQueue<ScriptJourney, long> _checks = new();
    private readonly Queue<HookRequest> _told = new();

    /// <summary>When the next on_wait is due, µs.</summary>
    public long NextCheckUs => _told.Count > 0 ? 0 : _checks.TryPeek(out _, out long dueUs) ? dueUs : long.MaxValue;

    /// <summary>Before the engine gets the caller.</summary>
    public void Begin(ScriptJourney journey)
    {
        _journeys[journey.Call] = journey;
        CheckAt(journey, journey.FirstCheckUs);
    }

    public void CheckAt(ScriptJourney journey, long dueUs) => _checks.Enqueue(journey, dueUs);

    /// <summary>Still in the queue: his script may change something.</summary>
    public bool Waits(ScriptJourney journey) => journey.Waits && _journeys.ContainsKey(journey.Call);

    /// <summary>Null: nobody's on_wait is due.</summary>
    public ScriptJourney? TakeDue(long nowUs)
    {
        while (_checks.TryPeek(out var journey, out long dueUs) && (dueUs <= nowUs || !Waits(journey)))
        {
            _checks.Dequeue();
            if (Waits(journey))
                return journey;
        }
        return null;
    }

    /// <summary>An on_answer or on_leave that is due; null: none.</summary>
    public HookRequest? TakeTold() => _told.TryDequeue(out var request) ? request : null;

    public void Take(in Fact fact)
    {
        if (!_journeys.TryGetValue(fact.Call, out var journey))
            return;
        switch (fact.Kind)
        {
            case FactKind.CallerJoined or FactKind.CallerMoved:
                journey.Queue = fact.Queue;
                break;
            case FactKind.CallerRefused:
                _journeys.Remove(fact.Call);
                break;
            case FactKind.CallerAnswered:
                journey.Agent = fact.Agent;
                journey.Waits = false;
                _told.Enqueue(journey.Request(HookKind.OnAnswer, fact.AtMs * 1000));
                break;
            case FactKind.CallerEnded:
                _journeys.Remove(fact.Call);
                _told.Enqueue(journey.Request(HookKind.OnLeave, fact.AtMs * 1000, CallerOutcomeText.Of(fact.Outcome)));
                break;
        }
    }
}
