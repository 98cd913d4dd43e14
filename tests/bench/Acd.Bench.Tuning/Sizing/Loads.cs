namespace Acd.Bench.Tuning.Sizing;

/// <summary>The loads that are measured.</summary>
internal static class Loads
{
    /// <summary>The coefficients are fitted to these.</summary>
    public static readonly IReadOnlyList<Load> Fitted = [new(10, 0), new(30, 0), new(0, 500), new(20, 400)];

    /// <summary>And have to tell what these take.</summary>
    public static readonly IReadOnlyList<Load> Checked = [new(15, 300), new(25, 200), new(10, 800)];

    /// <summary>1,000 wait while so many arrive a second: the first that succeeds counts.</summary>
    public static readonly IReadOnlyList<Load> Headline = [new(100, 1000), new(60, 1000), new(40, 1000), new(20, 1000)];
}
