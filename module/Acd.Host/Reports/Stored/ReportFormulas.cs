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
        ("abandon rate", "abandoned / offered; without short ones: (abandoned - short) / (offered - short)"),
        ("average speed of answer", "wait of the answered / answered; from joining the first queue, ringing included"),
        ("average abandon time", "wait of the abandoned / abandoned"),
        ("average handle time", "(talk + wrap-up) / handled; booked where the wrap-up ends, or the talk when there is none"),
        ("average wrap-up time", "wrap-up / wrap-ups"),
        ("longest wait", "the longest wait that ended, answered or abandoned"),
        ("occupancy", "(talking + wrap-up) / (talking + wrap-up + ready, reserved, ringing, cooling and releasing), logged in"),
        ("utilisation", "(talking + wrap-up) / logged in, breaks included"),
    ];
}
