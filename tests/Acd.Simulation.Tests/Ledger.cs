namespace Acd.Simulation.Tests;

/// <summary>
/// Folds facts, commands and the ends of legs, and objects to whatever contradicts what came before. Knows nothing of the engine's inside.
/// </summary>
/// <param name="isStrict">No result gets lost and time is right: then legs are counted too, and nothing may need a repair.</param>
internal sealed class Ledger(bool isStrict)
{
    private readonly Dictionary<CallId, string> _present = [];
    private readonly HashSet<CallId> _known = [];
    private readonly Dictionary<OfferId, string> _legs = [];
    private readonly Dictionary<string, int> _legsOf = [];
    private readonly long[] _counts = new long[Enum.GetValues<FactKind>().Length];
    private readonly long[] _outcomes = new long[Enum.GetValues<CallerOutcome>().Length];
    private long _facts;

    public IReadOnlyCollection<CallId> Present => _present.Keys;

    /// <summary>Who asked last to be called back.</summary>
    public CallId LastCallback { get; private set; }

    public int LiveLegs => _legs.Count;

    public long Count(FactKind kind) => _counts[(int)kind];

    public long Count(CallerOutcome outcome) => _outcomes[(int)outcome];

    public void Ended(OfferId leg)
    {
        if (_legs.Remove(leg, out var agent))
            _legsOf[agent]--;
    }

    public void Take(in Command command, EngineConfig config)
    {
        if (command.Kind != CommandKind.OriginateLeg)
            return;
        string agent = command.Agent!.Name;
        int live = _legsOf.GetValueOrDefault(agent);
        int capacity = config.Agents.First(known => known.Name == agent).Capacity;
        Demand(!isStrict || live < capacity, $"{agent} gets {command.Offer} with {live} live legs and a capacity of {capacity}");
        Demand(_legs.TryAdd(command.Offer, agent), $"{command.Offer} is ordered twice");
        _legsOf[agent] = live + 1;
    }

    public void Take(in Fact fact)
    {
        Demand(fact.Sequence == ++_facts, $"fact {fact.Sequence} comes after {_facts - 1}");
        Demand(fact.DurationMs >= 0 && fact.WaitMs >= 0, $"{fact.Kind} of {fact.Call} has a negative time");
        _counts[(int)fact.Kind]++;
        switch (fact.Kind)
        {
            case FactKind.CallerJoined:
                Demand(_known.Add(fact.Call), $"{fact.Call} joins a second time");
                _present.Add(fact.Call, fact.Queue);
                break;
            case FactKind.CallerRefused:
                Demand(_known.Add(fact.Call), $"{fact.Call} is refused after he was known");
                _outcomes[(int)fact.Outcome]++;
                break;
            case FactKind.CallbackRequested:
                LastCallback = fact.Call;
                break;
            case FactKind.CallerMoved:
                Demand(_present.ContainsKey(fact.Call), $"{fact.Call} moves and isn't here");
                _present[fact.Call] = fact.Queue;
                break;
            case FactKind.CallerEnded:
                Demand(_present.Remove(fact.Call, out var queue), $"{fact.Call} ends and isn't here");
                Demand(queue == fact.Queue, $"{fact.Call} ends in {fact.Queue} and was in {queue}");
                Demand(fact.Outcome != CallerOutcome.None, $"{fact.Call} ends without an outcome");
                _outcomes[(int)fact.Outcome]++;
                break;
            case FactKind.CallerAnswered or FactKind.OfferAnswered or FactKind.CallbackDialled or FactKind.CallbackFailed:
                Demand(_present.ContainsKey(fact.Call), $"{fact.Kind} of {fact.Call}, who isn't here");
                break;
            case FactKind.Repaired:
                Demand(!isStrict, $"a repair in a world that keeps its word: {fact.Agent} {fact.Call} {fact.Offer} {fact.Text}");
                break;
        }
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
