using System.Globalization;

namespace Acd.Bench.Tuning.Report;

/// <summary>What may be said of an advice, judged by how far two equal configurations were apart.</summary>
internal static class Verdict
{
    /// <summary>Less is never told as a difference, however quiet the machine was.</summary>
    public const double FloorMin = 0.02;

    /// <summary>With fewer, an accident looks like a rule.</summary>
    public const int PairsMin = 3;

    /// <param name="cost">Of the advice.</param>
    /// <param name="control">Of two equal configurations.</param>
    /// <param name="isMemory">Memory was compared, not processor time.</param>
    /// <param name="words">In this language.</param>
    public static string Of(Ratio cost, Ratio control, bool isMemory, TuningWords words)
    {
        if (cost.Pairs == 0)
            return words.None;
        if (cost.Pairs < PairsMin || control.Pairs < PairsMin)
            return words.TooFew;
        double floor = Math.Max(control.Spread, FloorMin);
        if (Math.Abs(cost.Middle - 1) <= floor)
            return Text(words.NothingSeen, 100 * floor);
        if (!cost.Agrees)
            return Text(words.Unclear, cost.Low, cost.High);
        string format = (isMemory, cost.Middle > 1) switch
        {
            (true, true) => words.TakesMemory,
            (true, false) => words.SavesMemory,
            (false, true) => words.Costs,
            (false, false) => words.Saves,
        };
        return Text(format, 100 * Math.Abs(cost.Middle - 1));
    }

    /// <summary>Of two equal configurations: the floor of those judged by them.</summary>
    public static string OfControl(Ratio control, TuningWords words) =>
        control.Pairs < PairsMin ? words.TooFew : Text(words.Floor, 100 * Math.Max(control.Spread, FloorMin));

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
