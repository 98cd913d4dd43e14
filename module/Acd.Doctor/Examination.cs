using Acd.Doctor.Findings;

namespace Acd.Doctor;

/// <summary>Every check on one patient.</summary>
/// <param name="Results">In the order of the catalogue.</param>
public sealed record Examination(IReadOnlyList<CheckResult> Results)
{
    public int Wrong => Count(Severity.Wrong);

    public int Advice => Count(Severity.Advice);

    public int Good => Results.Count(result => result.Outcome is { Findings: [], NotChecked: null });

    public int NotChecked => Results.Count(result => result.Outcome.NotChecked is not null);

    /// <param name="patient">Looked at only; may take some tenths of a second for its files.</param>
    public static Examination Of(Patient patient) => Of(patient, CheckCatalogue.All);

    /// <param name="patient">Looked at only.</param>
    /// <param name="ids">The checks to make; the others aren't run.</param>
    public static Examination Of(Patient patient, IReadOnlyCollection<string> ids) =>
        Of(patient, CheckCatalogue.All.Where(check => ids.Contains(check.Id)));

    private static Examination Of(Patient patient, IEnumerable<Check> checks) => new([.. checks.Select(check => Run(check, patient))]);

    private int Count(Severity severity) =>
        Results.Where(result => result.Check.Severity == severity).Sum(result => result.Outcome.Findings.Count);

    /// <summary>One check that fails must not hide the others' findings.</summary>
    private static CheckResult Run(Check check, Patient patient)
    {
        try
        {
            return new CheckResult(check, check.Examine(patient));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new CheckResult(check, Outcome.Unknown($"the check failed ({exception.Message}): please report it"));
        }
    }
}
