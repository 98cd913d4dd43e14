namespace Acd.Host.ConsoleCommands;

/// <summary>
/// Makes text from outside (caller names, what somebody typed) safe for a terminal: control characters, which could move the cursor or
/// forge lines, become "?", and it is cut to a length a table can bear.
/// </summary>
internal static class Printable
{
    public static string Text(string text, int lengthMax = 40)
    {
        if (text.Length > lengthMax)
            text = string.Concat(text.AsSpan(0, lengthMax - 1), "…");
        return string.Create(text.Length, text, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) || IsFormat(source[i]) ? '?' : source[i];
        });
    }

    private static bool IsFormat(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
