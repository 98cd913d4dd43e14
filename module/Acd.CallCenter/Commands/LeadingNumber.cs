namespace Acd.CallCenter.Commands;

/// <summary>Numbers as C's atoi takes them: blanks, a sign, digits; whatever follows is ignored, no digits are 0.</summary>
internal static class LeadingNumber
{
    /// <summary>Held at the bounds of a 32-bit number instead of overflowing.</summary>
    public static int Parse(string? text) => (int)Math.Clamp(ParseLong(text), int.MinValue, int.MaxValue);

    public static long ParseLong(string? text)
    {
        ReadOnlySpan<char> rest = (text ?? "").AsSpan().TrimStart(" \t\n\v\f\r");
        bool negative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
        {
            rest = rest[1..];
        }

        long number = 0;
        foreach (char digit in rest)
        {
            if (!char.IsAsciiDigit(digit))
            {
                break;
            }

            number = number > (long.MaxValue - 9) / 10 ? long.MaxValue - 9 : (number * 10) + (digit - '0');
        }

        return negative ? -number : number;
    }
}
