using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>A check that is one function.</summary>
internal sealed class FunctionCheck(Func<Patient, Outcome> examine) : Check
{
    public override Outcome Examine(Patient patient) => examine(patient);
}
