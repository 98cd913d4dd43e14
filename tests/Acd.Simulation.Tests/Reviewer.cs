namespace Acd.Simulation.Tests;

/// <summary>Somebody who is asked about offers: answers at once, late, twice or never, and wants what can't be.</summary>
internal sealed class Reviewer(ulong seed)
{
    private const int LongestVetoMs = 8_000;
    private readonly Random _random = new((int)seed);
    private readonly List<CallId> _asked = [];

    public void Take(in Fact fact)
    {
        if (fact.Kind == FactKind.OfferProposed)
            _asked.Add(fact.Call);
    }

    /// <summary>False: nothing to say now.</summary>
    public bool Answer(AcdEngine engine, long nowMs)
    {
        if (_asked.Count == 0 || _random.Next(4) == 0)
            return false;
        var call = _asked[^1];
        if (_random.Next(20) != 0)
            _asked.RemoveAt(_asked.Count - 1);
        if (_random.Next(10) == 0)
            return false;
        var candidates = engine.CandidatesOf(call, 4).Select(candidate => candidate.Agent).ToList();
        string[] vetoed = [.. candidates.Where(_ => _random.Next(3) == 0)];
        string[] order = _random.Next(2) == 0 ? [] : [Anybody(), .. candidates.Reverse<string>()];
        engine.Handle(new OfferReviewed(call, vetoed, order, _random.Next(LongestVetoMs)), nowMs);
        return true;
    }

    private string Anybody() => $"agent-{_random.Next(Site.Agents + 2)}";
}
