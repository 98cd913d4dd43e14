using System.Globalization;

namespace Acd.Doctor.Checks;

/// <summary>How FreeSWITCH reads values.</summary>
internal static class Words
{
    /// <summary>What <c>switch_true</c> takes for yes.</summary>
    public static bool IsTrue(string? value) => value is not null
        && (value.Trim().ToLowerInvariant() is "true" or "yes" or "on" or "enable" or "enabled" or "active" or "allow" or "t"
            || (long.TryParse(value, CultureInfo.InvariantCulture, out long number) && number != 0));

    /// <summary>The number, as C's <c>atoi</c> takes it; 0 when it isn't one.</summary>
    public static long Number(string? value)
    {
        string text = (value ?? "").Trim();
        string digits = string.Concat(text.TakeWhile((c, at) => char.IsAsciiDigit(c) || (at == 0 && c == '-')));
        return long.TryParse(digits, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
