using System.Globalization;
using System.Text.RegularExpressions;

namespace Acd.Analysis.Logs;

/// <summary>A line of FreeSWITCH's log that begins with its time (switch_log.c); lines that continue another one have none.</summary>
/// <param name="At">Local time, as FreeSWITCH writes it.</param>
/// <param name="IdlePercent">Idle processor time FreeSWITCH measured last; null: not in the line, or not measured yet.</param>
/// <param name="Level">Such as <c>CRIT</c>.</param>
/// <param name="Text">What follows source file and line.</param>
public readonly partial record struct LogLine(DateTime At, double? IdlePercent, string Level, string Text)
{
    /// <summary>False: the line has no time of its own.</summary>
    public static bool TryParse(string line, out LogLine parsed)
    {
        parsed = default;
        if (Shape().Match(line) is not { Success: true } match || !DateTime.TryParseExact(match.Groups["at"].Value,
            "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return false;
        // Exactly 0 is what FreeSWITCH writes before it has measured for the first time.
        double? idle = double.TryParse(match.Groups["idle"].Value, CultureInfo.InvariantCulture, out double value) && value > 0
            ? value : null;
        parsed = new LogLine(at, idle, match.Groups["level"].Value, match.Groups["text"].Value);
        return true;
    }

    // With "uuid" in logfile.conf the channel's UUID stands first; before 1.10 there is no idle time.
    [GeneratedRegex(
        @"^(?:[0-9a-fA-F-]{36} )?(?<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.\d+ (?:(?<idle>\d+\.\d+)% )?" +
        @"\[(?<level>[A-Z0-9]+)\] \S+ ?(?<text>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
