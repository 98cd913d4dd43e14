namespace Acd.Conformance.Tests.Framework;

/// <summary>What one module did in one case.</summary>
/// <param name="Fault">Why the case could not be carried to its end; null when it could.</param>
public sealed record CaseResult(IReadOnlyList<Finding> Findings, string? Fault, TimeSpan Duration)
{
    public Verdict Verdict =>
        Fault is not null || Findings.Any(finding => finding.Verdict == Verdict.Worse) ? Verdict.Worse
        : Findings.Any(finding => finding.Verdict == Verdict.Better) ? Verdict.Better
        : Verdict.Same;

    /// <summary>Reasons of the verdict, a line each; empty for "same".</summary>
    public IEnumerable<string> Reasons =>
        Findings.Where(finding => finding.Verdict == Verdict).Where(finding => finding.Verdict != Verdict.Same)
            .Select(finding => finding.ToString())
            .Concat(Fault is null ? [] : [Fault]);
}
