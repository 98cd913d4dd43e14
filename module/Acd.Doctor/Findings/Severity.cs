namespace Acd.Doctor.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Costs something, breaks nothing.</summary>
    Advice,

    /// <summary>Calls fail, people are shut out or let in, at the latest under load.</summary>
    Wrong,
}
