using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>A parameter of FreeSWITCH's configuration that must, or mustn't, have certain values.</summary>
internal sealed class SettingCheck : Check
{
    /// <summary>The groups it must hold in.</summary>
    public required Func<SwitchConfiguration, IEnumerable<SettingGroup?>> Where { get; init; }

    /// <summary>The parameter.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the value, or null when it isn't set.</summary>
    public required Func<string?, bool> IsWrong { get; init; }

    /// <summary>What to set instead; null: take the line out.</summary>
    public required string? Wanted { get; init; }

    /// <summary>What counts when it isn't set.</summary>
    public string Default { get; init; } = "";

    /// <summary>Whether <see cref="Wanted"/> describes a value only the operator can think of, such as a password.</summary>
    public bool IsByHand { get; init; }

    public override Outcome Examine(Patient patient) => patient.InConfiguration(
        configuration => new Outcome([.. Where(configuration).OfType<SettingGroup>().Select(Look).OfType<Finding>()]));

    private Finding? Look(SettingGroup group)
    {
        Setting? setting = group.Find(Name);
        if (!IsWrong(setting?.Value))
            return null;
        string line = $"""<param name="{Name}" value="{System.Security.SecurityElement.Escape(Wanted)}"/>""";
        if (setting is null)
        {
            return new Finding
            {
                What = $"{group.Title}: {Name} isn't set{(Default.Length > 0 ? $", so it is {Default}" : "")}",
                Place = group.Place.ToString(),
                Change = $"add {line}",
                Edit = IsByHand ? null : After(group.Place, line),
            };
        }
        return new Finding
        {
            What = $"{group.Title}: {Name} is \"{setting.Value}\"",
            Place = setting.Place.ToString(),
            Change = Wanted is null ? $"remove {setting.Place.Text.Trim()}" : $"set it to {Wanted}",
            Edit = IsByHand ? null : Instead(setting),
        };
    }

    private static LineEdit After(FilePlace place, string line)
    {
        string indent = place.Text[..^place.Text.TrimStart().Length];
        return new LineEdit(place.File, place.Line, place.Text, [place.Text, $"{indent}  {line}"]);
    }

    /// <summary>Only where the value stands on its line once, so that nothing else is changed with it.</summary>
    private LineEdit? Instead(Setting setting)
    {
        string text = setting.Place.Text;
        if (Wanted is null)
            return new LineEdit(setting.Place.File, setting.Place.Line, text, []);
        string before = text.Contains("X-PRE-PROCESS", StringComparison.Ordinal) ? "=" : "\"";
        string old = $"{before}{System.Security.SecurityElement.Escape(setting.Value)}\"";
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0
            ? null
            : new LineEdit(setting.Place.File, setting.Place.Line, text,
                [text.Replace(old, $"{before}{System.Security.SecurityElement.Escape(Wanted)}\"", StringComparison.Ordinal)]);
    }
}
