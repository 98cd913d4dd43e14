using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>A variable of the pre-processor, which is also the default of a channel variable.</summary>
internal sealed class VariableCheck : Check
{
    public required string Name { get; init; }

    /// <summary>Gets the value, or null when it isn't set.</summary>
    public required Func<string?, bool> IsWrong { get; init; }

    /// <summary>What to write.</summary>
    public required string Change { get; init; }

    public override Outcome Examine(Patient patient) => patient.InConfiguration(Look);

    private Outcome Look(SwitchConfiguration configuration)
    {
        Setting? variable = configuration.Variable(Name);
        return IsWrong(variable?.Value)
            ? new Outcome([new Finding
            {
                What = variable is null ? $"{Name} isn't set" : $"{Name} is \"{variable.Value}\"",
                Place = variable?.Place.ToString(),
                Change = Change,
                Edit = variable is not null && Change.StartsWith('<') ? Instead(variable) : null,
            }])
            : Outcome.Good;
    }

    private LineEdit Instead(Setting variable)
    {
        string text = variable.Place.Text;
        return new LineEdit(variable.Place.File, variable.Place.Line, text, [text[..^text.TrimStart().Length] + Change]);
    }
}
