using Acd.Engine.Statistics;

namespace Acd.Host.Reports.Stored;

/// <summary>What each number of a report is, published beside it: a number without its formula says nothing.</summary>
internal static class ReportFormulas
{
    public static IReadOnlyList<(string Name, string Formula)> All { get; } =
    [
        ("offered", "callers let in, and those who came from another queue; counted in the interval of joining"),
        ("answered", "waiting callers connected to an agent; callbacks aren't among them"),
        ("abandoned", "callers who hung up while waiting; a time-out or an exit key isn't one"),
        ("flow out", "left waiting, neither answered nor abandoned: moved, to be called back, overflowed, exit key, timed out"),
        .. Enum.GetValues<ServiceLevelFormula>().Select(formula => ("service level", ServiceLevels.Text(formula) + ", T the threshold")),
        ("abandon rate", Measures.AbandonRateText),
        ("average speed of answer", Measures.AverageSpeedOfAnswerText),
        ("average abandon time", Measures.AverageAbandonTimeText),
        ("average handle time", Measures.AverageHandleTimeText),
        ("average wrap-up time", Measures.AverageWrapUpTimeText),
        ("longest wait", "the longest wait that ended, answered or abandoned"),
        ("occupancy", $"{Measures.OccupancyText}: {Measures.WaitingForCallsText}"),
        ("utilisation", Measures.UtilisationText),
    ];
}
