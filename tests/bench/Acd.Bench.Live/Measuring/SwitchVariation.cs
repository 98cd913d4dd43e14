using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>What a measurement wants different from the usual exchange.</summary>
public sealed record SwitchVariation
{
    /// <summary>How FreeSWITCH is started.</summary>
    public IReadOnlyList<string> Behaviour { get; init; } = ["-np"];

    /// <summary>A program that starts FreeSWITCH with the arguments it gets; null: FreeSWITCH itself.</summary>
    public string? Starter { get; init; }

    /// <summary>Changes the folder when the product's files are there.</summary>
    public Action<FreeSwitchFolder>? Change { get; init; }

    /// <summary>A client of the event socket takes every event.</summary>
    public bool ReadsEvents { get; init; }
}
