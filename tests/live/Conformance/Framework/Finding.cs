namespace Acd.Conformance.Tests.Framework;

/// <summary>One thing observed in a case.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Seen">What was found.</param>
/// <param name="Stock">What mod_callcenter does.</param>
/// <param name="Because">With <see cref="Verdict.Better"/>: why the difference is better.</param>
public sealed record Finding(string What, string Seen, string Stock, Verdict Verdict, string Because = "")
{
    public override string ToString() => Verdict switch
    {
        Verdict.Same => $"{What}: {Seen}",
        Verdict.Better => $"{What}: {Seen} instead of {Stock}: {Because}",
        _ => $"{What}: {Seen}; mod_callcenter: {Stock}",
    };
}
