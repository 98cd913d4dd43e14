using Acd.Engine;
using Acd.Engine.Statistics;

namespace Acd.Host.Reports.Stored;

/// <summary>What each number of a report is, published beside it: a number without its formula says nothing.</summary>
internal static class ReportFormulas
{
    /// <summary>Each with a code that stays when the words change, for those who say it in other words.</summary>
    public static IReadOnlyList<(string Name, Sentence Formula)> All { get; } =
    [
        Of("formula-offered", "offered", "callers let in, and those who came from another queue; counted in the interval of joining"),
        Of("formula-answered", "answered", "waiting callers connected to an agent; callbacks aren't among them"),
        Of("formula-abandoned", "abandoned", "callers who hung up while waiting; a time-out or an exit key isn't one"),
        Of(
            "formula-flow-out", "flow out",
            "left waiting, neither answered nor abandoned: moved, to be called back, overflowed, exit key, timed out"),
        Level("formula-service-level-1", ServiceLevelFormula.AbandonsInTimeAreGood),
        Level("formula-service-level-2", ServiceLevelFormula.AbandonsIgnored),
        Level("formula-service-level-3", ServiceLevelFormula.AbandonsAreBad),
        Level("formula-service-level-4", ServiceLevelFormula.AbandonsInTimeAreNeutral),
        Level("formula-service-level-5", ServiceLevelFormula.ShortAbandonsAreGood),
        Of("formula-abandon-rate", "abandon rate", Measures.AbandonRateText),
        Of("formula-average-speed-of-answer", "average speed of answer", Measures.AverageSpeedOfAnswerText),
        Of("formula-average-abandon-time", "average abandon time", Measures.AverageAbandonTimeText),
        Of("formula-average-handle-time", "average handle time", Measures.AverageHandleTimeText),
        Of("formula-average-wrap-up-time", "average wrap-up time", Measures.AverageWrapUpTimeText),
        Of("formula-longest-wait", "longest wait", "the longest wait that ended, answered or abandoned"),
        Of("formula-occupancy", "occupancy", $"{Measures.OccupancyText}: {Measures.WaitingForCallsText}"),
        Of("formula-utilisation", "utilisation", Measures.UtilisationText),
    ];

    private static (string Name, Sentence Formula) Of(string code, string name, string formula) => (name, Sentence.Fixed(code, formula));

    private static (string Name, Sentence Formula) Level(string code, ServiceLevelFormula formula) =>
        Of(code, "service level", ServiceLevels.Text(formula) + ", T the threshold");
}
