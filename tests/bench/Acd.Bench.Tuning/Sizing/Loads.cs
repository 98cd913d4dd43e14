namespace Acd.Bench.Tuning.Sizing;

/// <summary>The loads that are measured.</summary>
internal static class Loads
{
    /// <summary>Nothing to do.</summary>
    public static readonly Load Idle = new(0, 0);

    /// <summary>The coefficients are fitted to these.</summary>
    public static readonly IReadOnlyList<Load> Fitted = [new(20, 0), new(60, 0), new(0, 300), new(40, 500), new(0, 1000)];

    /// <summary>And have to tell what these take.</summary>
    public static readonly IReadOnlyList<Load> Checked = [new(30, 300), new(50, 700), new(15, 900)];

    /// <summary>All of them on one exchange, one after the other: who waits stays, so they become more.</summary>
    public static readonly IReadOnlyList<Load> Ladder =
        [.. Fitted.Concat(Checked).Prepend(Idle).OrderBy(load => load.Waiting).ThenBy(load => load.CallsPerSecond)];

    /// <summary>1,000 wait while so many arrive a second: the first that succeeds counts.</summary>
    public static readonly IReadOnlyList<Load> Headline = [new(100, 1000), new(60, 1000), new(40, 1000), new(20, 1000)];
}
