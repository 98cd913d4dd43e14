namespace Acd.Bench.Tuning.Sizing;

/// <summary>The loads that are measured.</summary>
internal static class Loads
{
    /// <summary>Nothing to do.</summary>
    public static readonly Load Idle = new(0, 0);

    /// <summary>The coefficients are fitted to these, and each has to be told from the others. In the order they are measured.</summary>
    public static readonly IReadOnlyList<Load> Fitted =
        [new(20, 0), new(60, 0), new(0, 300), new(30, 300), new(40, 500), new(50, 700), new(15, 900), new(0, 1000)];

    /// <summary>All of them on one exchange, one after the other: who waits stays, so they become more.</summary>
    public static readonly IReadOnlyList<Load> Ladder = [Idle, .. Fitted];

    /// <summary>1,000 wait while so many arrive a second: the first that succeeds counts.</summary>
    public static readonly IReadOnlyList<Load> Headline = [new(100, 1000), new(60, 1000), new(40, 1000), new(20, 1000)];
}
