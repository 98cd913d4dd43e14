using System.Globalization;
using Acd.Engine.Commands;
using Acd.Engine.Config;

namespace Acd.Host.ConsoleCommands;

/// <summary>
/// Every kind of value there is, by the name it has in usage lines. A command that uses one gets values that are one, and the help, the
/// errors and the documentation explain it. A name that isn't here takes any text.
/// </summary>
internal static class ArgumentKinds
{
    private const int NameLengthMax = 256;
    private const int ExtensionLengthMax = 128;

    public static IReadOnlyList<ArgumentKind> All { get; } =
    [
        new("queue", "the name of a queue; \"acd queue list\" shows all", IsName),
        new("agent", "the name of an agent; \"acd agent list\" shows all", IsName),
        new("caller", "a caller's number, as call-7 or 7, or the UUID of his channel; \"acd caller list\" shows all", IsName),
        new("callback", "the number of a caller who is to be called back, as call-7 or 7; \"acd callback list\" shows all", IsName),
        new("status", $"one of {string.Join(", ", AgentStatusText.All.Select(text => $"'{text}'"))}",
            text => AgentStatusText.Parse(text) is not null),
        new("reason", "a break reason from acd.conf.xml, any text when it has none", IsName),
        new("code", "a disposition code from acd.conf.xml, any text when it has none", IsName),
        new("time", "seconds, or a number with its unit, as 90, 500ms, 5m or 1h; 31 days at most",
            text => ConsoleValues.TimeMs(text) is not null),
        new("minutes", "a whole number of minutes, 1 to 1440", text => ConsoleValues.Number(text) is > 0 and <= 1440),
        new("priority", "a whole number; higher is served first", text => ConsoleValues.Number(text) is not null),
        new("score", $"points, a whole number up to {ConfigLimits.ScoreMax} either side of 0",
            text => ConsoleValues.Number(text) is >= -(int)ConfigLimits.ScoreMax and <= (int)ConfigLimits.ScoreMax),
        new("position", "1 for the next to be served, 2 for the one after him, and so on",
            text => ConsoleValues.Number(text) is > 0),
        new("number", "the number of an event, 0 or higher",
            text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)),
        new("calls", $"how many calls at the same time, 1 to {ConfigLimits.CapacityMax}; configured for what the configuration says",
            text => ConsoleValues.Number(text) is > 0 and <= ConfigLimits.CapacityMax || ConsoleValues.IsConfigured(text)),
        new("extension", "an extension of the caller's dialplan context; letters, digits and -_.+*#@", IsExtension),
        new("skills",
            $"skills with their levels, 1 to {ConfigLimits.SkillLevelMax}, as german=8 billing=3; none for no skill at all; " +
            "configured for those of acd.conf.xml",
            text => ConsoleValues.Skills(text) is not null || ConsoleValues.IsConfigured(text)),
        new("requirement", "what the agent must master, as german>=5 and billing", IsName),
        new("caller-or-agent", "a caller as above, or the name of the agent who talks to him", IsName),
        new("supervisor", "an extension, the name of an agent, or a dial string, which has a slash", IsName),
        new("mode", "one of listen, whisper (the agent hears him), barge (both do)", text => MonitorModeWords.Parse(text) is not null),
        new("command", "the first words of a command", _ => true),
    ];

    /// <summary>Null: any text will do.</summary>
    public static ArgumentKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Null: the value is of that kind; otherwise what is wrong with it, and what to write.</summary>
    public static string? Check(string name, string value) => Find(name) is { } kind && !kind.Accepts(value)
        ? $"\"{Printable.Text(value)}\" isn't a <{name}>; write {kind.Meaning}"
        : null;

    private static bool IsName(string text) => text.Length is > 0 and <= NameLengthMax && !text.Any(char.IsControl);

    private static bool IsExtension(string text) => text.Length is > 0 and <= ExtensionLengthMax
        && text.All(c => char.IsAsciiLetterOrDigit(c) || "-_.+*#@".Contains(c, StringComparison.Ordinal));
}
