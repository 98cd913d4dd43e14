using System.Collections.Immutable;
using System.Globalization;
using Acd.Engine.Config;
using Acd.Engine.Skills;

namespace Acd.Host.ConsoleCommands;

/// <summary>Reads the values people type. Null: it isn't one.</summary>
internal static class ConsoleValues
{
    /// <summary>No longer than a time can be in a configuration; so many digits can't overflow anything.</summary>
    private const int DigitsMax = 20;

    // "ms" before "s" and "m", of which it is no case.
    private static readonly (string Name, decimal Ms)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

    /// <summary>Back to what the configuration says.</summary>
    public static bool IsConfigured(string text) => string.Equals(text, "configured", StringComparison.OrdinalIgnoreCase);

    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>A time above 0, ms.</summary>
    public static long? TimeMs(string text)
    {
        var (unit, ms) = Units.FirstOrDefault(u => text.EndsWith(u.Name, StringComparison.OrdinalIgnoreCase), ("", 1_000));
        var digits = text.AsSpan(0, text.Length - unit.Length);
        if (digits.Length > DigitsMax
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }
        decimal time = decimal.Truncate(number * ms);
        return time is >= 1 and <= ConfigLimits.TimeMsMax ? (long)time : null;
    }

    /// <summary>E.g. <c>german=8 billing=3</c>, with blanks or commas between; <c>none</c> is no skill.</summary>
    public static ImmutableArray<SkillLevel>? Skills(string text)
    {
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase))
            return [];
        var skills = ImmutableArray.CreateBuilder<SkillLevel>();
        foreach (string part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            int split = part.LastIndexOf('=');
            if (split < 1 || Number(part[(split + 1)..]) is not { } level)
                return null;
            skills.Add(new SkillLevel(part[..split], level));
        }
        return skills.Count > 0 && SkillSet.TryCreate(skills, out _, out _) ? skills.ToImmutable() : null;
    }
}
