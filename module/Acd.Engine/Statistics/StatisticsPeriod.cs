namespace Acd.Engine.Statistics;

/// <summary>A stretch of time to report on; made by <see cref="AcdStatistics"/>.</summary>
public readonly record struct StatisticsPeriod
{
    /// <summary>Its start, in local time.</summary>
    public DateTimeOffset From { get; internal init; }

    /// <summary>Its end, in local time; the time of asking when that comes first.</summary>
    public DateTimeOffset Until { get; internal init; }

    /// <summary>The day so far, instead of quarters.</summary>
    internal bool IsDay { get; init; }

    internal long Day { get; init; }

    internal long FirstQuarter { get; init; }

    internal int Quarters { get; init; }

    /// <summary>Whether it begins late enough for histograms of its quarters to be kept.</summary>
    internal bool HasHistograms { get; init; }
}
