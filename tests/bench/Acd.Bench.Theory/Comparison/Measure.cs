namespace Acd.Bench.Theory.Comparison;

/// <summary>What is compared.</summary>
internal enum MeasureKind
{
    /// <summary>Share of callers not answered at once.</summary>
    ProbabilityOfWait,

    /// <summary>Mean wait in seconds, over all callers, whether they waited and were answered or not.</summary>
    MeanWaitSeconds,

    /// <summary>Share of all callers answered within the target.</summary>
    ServiceLevel,

    /// <summary>Share of callers who give up.</summary>
    ProbabilityOfAbandonment,
}

/// <summary>One figure of one scenario and what theory says it is.</summary>
/// <param name="Kind">Which figure.</param>
/// <param name="Class">Of which class of callers, 0 being served first; null: of all callers.</param>
/// <param name="Theory">The predicted value.</param>
internal sealed record Measure(MeasureKind Kind, int? Class, double Theory);
