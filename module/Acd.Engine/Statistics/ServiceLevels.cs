namespace Acd.Engine.Statistics;

/// <summary>
/// Service levels, 0 to 1; null when nobody counts. An: answered, Ab: abandoned, ≤T: within the threshold, s: short abandons, Fo: flow-out.
/// The level is X in "X % answered within T".
/// </summary>
public static class ServiceLevels
{
    /// <summary>
    /// ICMI's formulas. Asterisk's ServicelevelPerf is #2, its ServicelevelPerf2 is #1; Bright Pattern uses #4. ICMI's worked example: with
    /// An = 1000, Ab = 60, An≤20 = 860 and Ab≤20 = 20, #1 to #4 are 83, 86, 81 and 83 %.
    /// </summary>
    public static double? Of(ServiceLevelFormula formula, in ServiceLevelCounts c) => formula switch
    {
        ServiceLevelFormula.AbandonsInTimeAreGood => Ratio(c.AnsweredWithin + c.AbandonedWithin, c.Answered + c.Abandoned),
        ServiceLevelFormula.AbandonsIgnored => Ratio(c.AnsweredWithin, c.Answered),
        ServiceLevelFormula.AbandonsAreBad => Ratio(c.AnsweredWithin, c.Answered + c.Abandoned),
        ServiceLevelFormula.AbandonsInTimeAreNeutral => Ratio(c.AnsweredWithin, c.Answered + c.Abandoned - c.AbandonedWithin),
        ServiceLevelFormula.ShortAbandonsAreGood => Ratio(c.AnsweredWithin + c.ShortAbandoned, c.Answered + c.Abandoned),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "there are formulas 1 to 5"),
    };

    /// <summary>Genesys Cloud's, with its switches: (An − An>T) / (An + Ab [+ Fo] [− s] [− Ab]).</summary>
    public static double? Of(ServiceLevelOptions options, in ServiceLevelCounts c)
    {
        var abandoned = options.HasFlag(ServiceLevelOptions.ExcludeAbandons) ? 0
            : options.HasFlag(ServiceLevelOptions.ExcludeShortAbandons) ? c.Abandoned - c.ShortAbandoned
            : c.Abandoned;
        var flowOut = options.HasFlag(ServiceLevelOptions.IncludeFlowOut) ? c.FlowOut : 0;
        return Ratio(c.AnsweredWithin, c.Answered + abandoned + flowOut);
    }

    /// <summary>The formula to publish beside its number.</summary>
    public static string Text(ServiceLevelFormula formula) => formula switch
    {
        ServiceLevelFormula.AbandonsInTimeAreGood => "#1 (answered within T + abandoned within T) / (answered + abandoned)",
        ServiceLevelFormula.AbandonsIgnored => "#2 answered within T / answered",
        ServiceLevelFormula.AbandonsAreBad => "#3 answered within T / (answered + abandoned)",
        ServiceLevelFormula.AbandonsInTimeAreNeutral => "#4 answered within T / (answered + abandoned after T)",
        ServiceLevelFormula.ShortAbandonsAreGood => "#5 (answered within T + short abandons) / (answered + abandoned)",
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "there are formulas 1 to 5"),
    };

    /// <summary>The formula to publish beside its number.</summary>
    public static string Text(ServiceLevelOptions options)
    {
        var flowOut = options.HasFlag(ServiceLevelOptions.IncludeFlowOut) ? " + flow-out" : "";
        var abandoned = options.HasFlag(ServiceLevelOptions.ExcludeAbandons) ? ""
            : options.HasFlag(ServiceLevelOptions.ExcludeShortAbandons) ? " + abandoned - short abandons"
            : " + abandoned";
        return $"answered within T / (answered{abandoned}{flowOut})";
    }

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
