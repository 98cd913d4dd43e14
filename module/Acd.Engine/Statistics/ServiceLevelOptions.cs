namespace Acd.Engine.Statistics;

/// <summary>
/// What the denominator of the switchable service level holds beside answered and abandoned callers (Genesys Cloud, "Configure the service
/// level calculation").
/// </summary>
[Flags]
public enum ServiceLevelOptions
{
    None = 0,

    /// <summary>Callers who left for another destination count against the level.</summary>
    IncludeFlowOut = 1,

    /// <summary>Short abandons don't count.</summary>
    ExcludeShortAbandons = 2,

    /// <summary>No abandon counts, short ones included.</summary>
    ExcludeAbandons = 4,
}
