using Acd.Engine.Statistics;

namespace Acd.Wallboard.Board;

/// <summary>What a queue did in a stretch of time.</summary>
/// <param name="Offered">Callers let in.</param>
/// <param name="Answered">Waiting callers connected to an agent.</param>
/// <param name="Abandoned">Callers who hung up while waiting.</param>
/// <param name="ServiceLevel">Answered in time of answered and abandoned (ICMI's third formula), 0 to 1; null: nobody yet.</param>
/// <param name="WithinMs">What counts as in time.</param>
/// <param name="AverageSpeedOfAnswerMs">Mean wait of answered callers; null: nobody yet.</param>
/// <param name="LongestWaitMs">The longest wait that ended.</param>
public sealed record QueueFigures(
    long Offered, long Answered, long Abandoned, double? ServiceLevel, long? WithinMs, long? AverageSpeedOfAnswerMs, long LongestWaitMs)
{
    public static QueueFigures Of(QueueStatistics queue) => new(
        queue.Offered, queue.Answered, queue.Abandoned,
        queue.ServiceLevel(ServiceLevelFormula.AbandonsAreBad) is { } level ? Math.Round(level, 4) : null,
        queue.Thresholds.FirstOrDefault()?.ThresholdMs, (long?)queue.AverageSpeedOfAnswerMs, queue.LongestWaitMs);
}
