using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>Whether the configuration can be read at all, and holds what FreeSWITCH would start with.</summary>
internal static class ConfigurationChecks
{
    public static readonly IReadOnlyList<Check> All =
    [
        new FunctionCheck(patient => patient.Configuration is not null
            ? Outcome.Good
            : Outcome.Found($"it can't be read: {patient.ConfigurationError}", "mend the file; FreeSWITCH would not start with it"))
        {
            Id = "configuration", Title = "The configuration can be read", Severity = Severity.Wrong,
            Why = "FreeSWITCH doesn't start, or goes on with what it read before",
        },
        new FunctionCheck(patient => patient.InConfiguration(configuration => new Outcome(
        [
            .. configuration.Traps.Select(place => new Finding
            {
                What = $"a pre-process tag inside a comment is carried out: {place.Text.Trim()}", Place = place.ToString(),
                Change = "delete the line",
                Edit = new LineEdit(place.File, place.Line, place.Text, []),
            }),
        ])))
        {
            Id = "commented-out", Title = "Nothing takes effect from inside a comment", Severity = Severity.Wrong,
            Why = "FreeSWITCH's pre-processor works on lines and doesn't know comments (switch_xml.c)",
        },
        new FunctionCheck(patient => patient.InConfiguration(configuration => configuration.Settings("acd.conf") is null
            ? Outcome.Found("there is no acd.conf", "scripts/install puts one into autoload_configs")
            : Outcome.Good))
        {
            Id = "acd-configuration", Title = "mod_acd has its configuration", Severity = Severity.Wrong, Why = "mod_acd refuses to load",
        },
    ];
}
