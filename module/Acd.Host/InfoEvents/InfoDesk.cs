using Acd.Engine.Facts;
using Acd.Engine.Ports;

namespace Acd.Host.InfoEvents;

/// <summary>
/// Tells every fact to whoever listens to FreeSWITCH's events, as <c>CUSTOM acd::info</c>, and keeps the last ones for who was away.
/// Handing one over is a copy into a queue of the switch, which never makes the engine wait. Engine thread only.
/// </summary>
/// <param name="doors">Null: this switch has no events.</param>
/// <param name="wallClock">The wall-clock time at a monotonic one, ms.</param>
internal sealed class InfoDesk(ISwitchDoors? doors, Func<long, DateTimeOffset> wallClock) : IFactSink
{
    public const string Subclass = "acd::info";

    /// <summary>So many facts are kept; at 100 calls a second, some ten seconds of them.</summary>
    public const int Kept = 10_000;

    private readonly Queue<InfoEvent> _last = new();
    private readonly string _engine = Guid.NewGuid().ToString();

    /// <summary>False: nothing is told, as long as this engine lives.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Of the newest fact kept; 0: none.</summary>
    public long Newest { get; private set; }

    public void Start(bool isOn) => IsOn = isOn && doors is not null;

    public void Take(in Fact fact)
    {
        if (!IsOn)
            return;
        var told = new InfoEvent(fact.Sequence, Headers(in fact));
        if (_last.Count == Kept)
            _last.Dequeue();
        _last.Enqueue(told);
        Newest = fact.Sequence;
        doors!.FireEvent("CUSTOM", Subclass, channelUuid: "", told.Headers);
    }

    /// <summary>What came after that number, or with 0 all that is kept, in order; null: some of it is no longer kept.</summary>
    public IReadOnlyList<InfoEvent>? Since(long sequence, int max)
    {
        long oldest = _last.TryPeek(out var first) ? first.Sequence : Newest + 1;
        return sequence > 0 && sequence + 1 < oldest ? null : [.. _last.Where(told => told.Sequence > sequence).Take(max)];
    }

    private List<KeyValuePair<string, string>> Headers(in Fact fact)
    {
        var headers = new List<KeyValuePair<string, string>>(12)
        {
            KeyValuePair.Create("ACD-Event", EnumText.Of(fact.Kind)),
            KeyValuePair.Create("ACD-Sequence", InfoFields.Number(fact.Sequence)),
            KeyValuePair.Create("ACD-Time-Ms", InfoFields.Number(wallClock(fact.AtMs).ToUnixTimeMilliseconds())),
            KeyValuePair.Create("ACD-Engine", _engine),
        };
        foreach (var field in InfoFields.Of(fact.Kind))
        {
            if (field.Of(in fact) is { Length: > 0 } value)
                headers.Add(KeyValuePair.Create(field.Name, value));
        }
        return headers;
    }
}
