using Acd.Engine.Facts;
using Acd.Engine.Ports;

namespace Acd.Host.Metrics;

/// <summary>Collects the waits that end, for a histogram that is filled on another thread. Engine thread only.</summary>
internal sealed class WaitSamples : IFactSink
{
    private List<WaitSample> _samples = [];

    public bool IsEmpty => _samples.Count == 0;

    public void Take(in Fact fact)
    {
        if (fact.Kind == FactKind.CallerAnswered)
            _samples.Add(new(fact.Queue, "answered", fact.DurationMs));
        else if (fact is { Kind: FactKind.CallerEnded, Outcome: CallerOutcome.Abandoned })
            _samples.Add(new(fact.Queue, "abandoned", fact.WaitMs));
    }

    /// <summary>Those since the last time; they are the taker's.</summary>
    public IReadOnlyList<WaitSample> TakeAll()
    {
        var taken = _samples;
        _samples = [];
        return taken;
    }
}
