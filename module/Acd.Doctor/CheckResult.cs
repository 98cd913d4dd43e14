using Acd.Doctor.Findings;

namespace Acd.Doctor;

/// <summary>What one check came to.</summary>
public sealed record CheckResult(Check Check, Outcome Outcome);
