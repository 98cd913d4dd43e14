namespace Acd.Config.CallCenter;

/// <summary>Numbers and truth as mod_callcenter takes them: nothing is refused.</summary>
internal static class LenientValues
{
    private static readonly string[] TrueWords = ["yes", "on", "true", "t", "enabled", "active", "allow"];
    private static readonly string[] FalseWords = ["no", "off", "false", "f", "disabled", "inactive", "disallow"];

    /// <summary>C's atoi: blanks, a sign, digits; what follows doesn't count, nothing is 0.</summary>
    public static int LeadingNumber(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart(" \t\n\v\f\r");
        bool negative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        long number = 0;
        foreach (char digit in rest)
        {
            if (!char.IsAsciiDigit(digit))
            {
                break;
            }

            number = Math.Min((number * 10) + (digit - '0'), int.MaxValue);
        }

        return (int)(negative ? -number : number);
    }

    /// <summary>A sign, digits and points and nothing else; the fraction is dropped. Null: not a number.</summary>
    public static int? Number(string text)
    {
        ReadOnlySpan<char> digits = text is ['-' or '+', ..] ? text.AsSpan(1) : text;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
            {
                return null;
            }
        }

        return LeadingNumber(text);
    }

    /// <summary>Null: neither a word for it nor a number.</summary>
    public static bool? Truth(string text)
    {
        if (TrueWords.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (FalseWords.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        return Number(text) is { } number ? number != 0 : null;
    }
}
