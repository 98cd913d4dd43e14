namespace Acd.Doctor.Findings;

/// <summary>What a check came to.</summary>
/// <param name="Findings">None: all is well, if it could be looked at.</param>
/// <param name="NotChecked">Why it couldn't be looked at; null: it was.</param>
public sealed record Outcome(IReadOnlyList<Finding> Findings, string? NotChecked = null)
{
    /// <summary>Looked at, nothing to say.</summary>
    public static readonly Outcome Good = new([]);

    /// <summary>Couldn't be looked at.</summary>
    public static Outcome Unknown(string why) => new([], why);

    /// <summary>One finding without a place in the configuration.</summary>
    public static Outcome Found(string what, string change) => new([new Finding { What = what, Change = change }]);
}
