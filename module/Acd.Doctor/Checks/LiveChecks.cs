using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>What the running FreeSWITCH says of itself.</summary>
internal static partial class LiveChecks
{
    /// <summary>With the fixes of 2026's security reports; 21 of them are in no earlier one.</summary>
    private static readonly Version Sound = new(1, 11, 2);

    private const double PeakShare = 0.8;

    public static readonly IReadOnlyList<Check> All =
    [
        new FunctionCheck(IsSoundVersion)
        {
            Id = "version", Title = $"FreeSWITCH is {Sound} or newer", Severity = Severity.Wrong,
            Why = "older ones have known faults anybody can use who can send them SIP or reach the event socket",
        },
        new FunctionCheck(HasRoom)
        {
            Id = "sessions-peak", Title = "The session limit was never near", Severity = Severity.Advice,
            Why = "at the limit calls are refused",
        },
        new FunctionCheck(HasTime)
        {
            Id = "rate-peak", Title = "The limit of legs per second was never near", Severity = Severity.Wrong,
            Why = "at the limit agents' legs fail with 'Throttle Error'",
        },
        new FunctionCheck(TranscodesNothing)
        {
            Id = "transcoded-calls", Title = "No call is being transcoded", Severity = Severity.Advice,
            Why = "each packet of such a call is decoded and encoded again",
        },
    ];

    private static Outcome With(Patient patient, string question, Func<string, Outcome> look) =>
        patient.Answers?.GetValueOrDefault(question) is { } answer
            ? look(answer)
            : Outcome.Unknown("only the running FreeSWITCH can tell: 'acd doctor' at its console asks it");

    private static Outcome IsSoundVersion(Patient patient) => With(patient, SwitchQuestions.Version, answer =>
        Number().Match(answer) is { Success: true } found && Version.TryParse(found.Value, out var version)
            ? version >= Sound
                ? Outcome.Good
                : Outcome.Found($"it is {version}",
                    $"install {Sound} or newer; until then let no stranger reach SIP, WebSockets or the event socket")
            : Outcome.Unknown($"it calls itself \"{answer.Trim()}\""));

    private static Outcome HasRoom(Patient patient) => With(patient, SwitchQuestions.Status, answer =>
        Sessions().Match(answer) is { Success: true } peak && Most().Match(answer) is { Success: true } most
            ? Near(Of(peak, "peak"), Of(most, "most"), "legs at a time", "max-sessions")
            : Outcome.Unknown("its status isn't understood"));

    private static Outcome HasTime(Patient patient) => With(patient, SwitchQuestions.Status, answer =>
        Rate().Match(answer) is { Success: true } rate
            ? Near(Of(rate, "peak"), Of(rate, "most"), "legs a second", "sessions-per-second")
            : Outcome.Unknown("its status isn't understood"));

    private static Outcome Near(long peak, long most, string unit, string parameter) =>
        most <= 0 || peak < PeakShare * most
            ? Outcome.Good
            : Outcome.Found($"{peak} {unit} were reached, {most} are allowed",
                $"fsctl {(parameter == "max-sessions" ? "max_sessions" : "sps")} {2 * most} now, and {parameter} in switch.conf.xml");

    private static long Of(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Outcome TranscodesNothing(Patient patient) => With(patient, SwitchQuestions.Channels, answer =>
    {
        var codecs = new Dictionary<string, (string Codec, string Partner)>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(answer);
            if (!document.RootElement.TryGetProperty("rows", out var rows))
                return Outcome.Good;
            foreach (var row in rows.EnumerateArray())
                codecs[Text(row, "uuid")] = (Text(row, "read_codec"), Text(row, "call_uuid"));
        }
        catch (JsonException)
        {
            return Outcome.Unknown("its list of channels isn't understood");
        }
        int mixed = codecs.Count(leg => leg.Value.Partner != leg.Key && leg.Value.Codec.Length > 0
            && codecs.TryGetValue(leg.Value.Partner, out var partner) && partner.Codec.Length > 0 && partner.Codec != leg.Value.Codec);
        return mixed == 0
            ? Outcome.Good
            : Outcome.Found($"{mixed} of {codecs.Count} legs",
                "the same codec preferences for callers and agents, and disable-transcoding=true in the profile");
    });

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"session\(s\) - peak (?<peak>\d+)")]
    private static partial Regex Sessions();

    [GeneratedRegex(@"(?<most>\d+) session\(s\) max")]
    private static partial Regex Most();

    [GeneratedRegex(@"session\(s\) per Sec out of max (?<most>\d+), peak (?<peak>\d+)")]
    private static partial Regex Rate();
}
