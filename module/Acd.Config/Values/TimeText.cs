using System.Globalization;

namespace Acd.Config.Values;

/// <summary>Times as documents write them: seconds, or a number with its unit.</summary>
internal static class TimeText
{
    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    // "ms" before "s" and "m", of which it is no case.
    private static readonly (string Name, decimal Ms)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

    /// <summary>The time in ms, fractions of ms included, however long; null when it is none.</summary>
    public static decimal? Parse(string text)
    {
        var (unit, ms) = Units.FirstOrDefault(u => text.EndsWith(u.Name, StringComparison.OrdinalIgnoreCase), ("", 1_000));
        ReadOnlySpan<char> digits = text.AsSpan(0, text.Length - unit.Length);
        bool isNumber = decimal.TryParse(digits, Styles, CultureInfo.InvariantCulture, out decimal number);

        // A number as long as a decimal can be is out of every range; kept from overflowing.
        return isNumber ? Math.Clamp(number, -1e12m, 1e12m) * ms : null;
    }

    /// <summary>Seconds, with the ms as a fraction.</summary>
    public static string Of(long ms) => (ms / 1_000m).ToString("0.###", CultureInfo.InvariantCulture);
}
