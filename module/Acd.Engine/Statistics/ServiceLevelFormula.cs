namespace Acd.Engine.Statistics;

/// <summary>
/// The five usual ways to treat abandons in a service level, numbered as ICMI does (QueueTips, "Service Level Calculations"):
/// see <see cref="ServiceLevels"/>.
/// </summary>
public enum ServiceLevelFormula
{
    /// <summary>#1: abandons within the threshold count as answered within it.</summary>
    AbandonsInTimeAreGood = 1,

    /// <summary>#2: abandons don't count. ICMI advises against it.</summary>
    AbandonsIgnored = 2,

    /// <summary>#3: every abandon counts against the level.</summary>
    AbandonsAreBad = 3,

    /// <summary>#4: abandons within the threshold don't count, later ones count against the level.</summary>
    AbandonsInTimeAreNeutral = 4,

    /// <summary>#5: short abandons count as answered within the threshold, the others against the level.</summary>
    ShortAbandonsAreGood = 5,
}
