using Acd.Engine.Statistics;

namespace Acd.Host.Reports;

/// <summary>The service levels for one threshold: for each of ICMI's formulas, by its number; nulls: nobody counts.</summary>
internal sealed record ServiceLevelReport(
    long ThresholdMs, long AnsweredWithin, long AbandonedWithin,
    double? Level1, double? Level2, double? Level3, double? Level4, double? Level5)
{
    public static ServiceLevelReport Of(QueueStatistics queue, ThresholdCounts threshold)
    {
        var counts = queue.ServiceLevelCounts(threshold);
        return new(
            threshold.ThresholdMs, threshold.AnsweredWithin, threshold.AbandonedWithin,
            Level(ServiceLevelFormula.AbandonsInTimeAreGood), Level(ServiceLevelFormula.AbandonsIgnored),
            Level(ServiceLevelFormula.AbandonsAreBad), Level(ServiceLevelFormula.AbandonsInTimeAreNeutral),
            Level(ServiceLevelFormula.ShortAbandonsAreGood));

        double? Level(ServiceLevelFormula formula) => ServiceLevels.Of(formula, counts);
    }
}
