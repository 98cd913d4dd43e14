using Acd.Engine.Facts;
using Acd.Store;
using Acd.Switch;
using Acd.Wallboard.Board;

namespace Acd.Host.Metrics;

/// <summary>What is counted, at one moment: a copy the engine thread makes, read by others. Totals since the engine started.</summary>
internal sealed record MetricsPicture
{
    public required BoardInput Board { get; init; }

    public required double UptimeS { get; init; }

    public required long Offered { get; init; }

    public required long Answered { get; init; }

    public required long AnsweredInTime { get; init; }

    public required long Abandoned { get; init; }

    public required long TimedOut { get; init; }

    public required long Refused { get; init; }

    /// <summary>Callers who left in another way.</summary>
    public required IReadOnlyDictionary<CallerOutcome, long> Left { get; init; }

    public required int Waiting { get; init; }

    public required double TalkS { get; init; }

    public required long Offers { get; init; }

    public required double OfferP50S { get; init; }

    public required double OfferP99S { get; init; }

    public required long SinkFailures { get; init; }

    /// <summary>Null: the switch didn't say; a simulated one never does.</summary>
    public required ShimFigures? Shim { get; init; }

    /// <summary>Null: there is no store.</summary>
    public required StoreStatus? Store { get; init; }
}
