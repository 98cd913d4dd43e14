using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>
/// Follows the callers who have a script, or may come to have one, by the engine's facts, and notes which of their hooks are due. Engine
/// thread only.
/// </summary>
internal sealed class ScriptJourneys : IFactSink
{
    private readonly Dictionary<CallId, ScriptJourney> _journeys = [];
    private readonly PriorityQueue<ScriptJourney, long> _checks = new();
    private readonly Queue<(ScriptJourney Journey, HookRequest Request)> _told = new();
    private readonly Queue<CallId> _proposed = new();

    public bool IsEmpty => _journeys.Count == 0;

    /// <summary>When the next hook is due, µs.</summary>
    public long NextCheckUs => _told.Count > 0 || _proposed.Count > 0 ? 0 : _checks.TryPeek(out _, out long dueUs) ? dueUs : long.MaxValue;

    /// <summary>Before the engine gets the caller.</summary>
    public void Begin(ScriptJourney journey, long firstCheckUs)
    {
        _journeys[journey.Call] = journey;
        CheckAt(journey, firstCheckUs);
    }

    public void CheckAt(ScriptJourney journey, long dueUs) => _checks.Enqueue(journey, dueUs);

    public ScriptJourney? Find(CallId call) => _journeys.GetValueOrDefault(call);

    public ScriptJourney? Find(string callUuid) => _journeys.Values.FirstOrDefault(journey => journey.CallUuid == callUuid);

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

    /// <summary>An on_answer or on_leave that is due.</summary>
    public bool TryTakeTold(out (ScriptJourney Journey, HookRequest Request) told) => _told.TryDequeue(out told);

    /// <summary>A caller whose offer waits for an answer.</summary>
    public bool TryTakeProposed(out CallId call) => _proposed.TryDequeue(out call);

    /// <summary>The switch says that he has left; the engine's word counts, if it knew him.</summary>
    public void Left(CallId call)
    {
        if (_journeys.TryGetValue(call, out var journey) && journey.IsRefused)
            _journeys.Remove(call);
    }

    public void Take(in Fact fact)
    {
        if (fact.Kind == FactKind.OfferProposed)
            _proposed.Enqueue(fact.Call);
        else if (_journeys.TryGetValue(fact.Call, out var journey))
            Take(journey, in fact);
    }

    private void Take(ScriptJourney journey, in Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.CallerJoined or FactKind.CallerMoved:
                journey.Queue = fact.Queue;
                break;
            case FactKind.CallerRefused:
                journey.Queue = fact.Queue;
                journey.Waits = false;
                journey.IsRefused = true;
                break;
            case FactKind.CallerAnswered:
                journey.Agent = fact.Agent;
                journey.Waits = false;
                journey.IsAnswered = true;
                Tell(journey, journey.Request(HookKind.OnAnswer, fact.AtMs * 1000));
                break;
            case FactKind.CallerEnded:
                _journeys.Remove(fact.Call);
                if (!journey.IsAskedWhereNext)
                    Tell(journey, journey.Request(HookKind.OnLeave, fact.AtMs * 1000, CallerOutcomeText.Of(fact.Outcome)));
                break;
        }
    }

    private void Tell(ScriptJourney journey, HookRequest request) => _told.Enqueue((journey, request));
}
