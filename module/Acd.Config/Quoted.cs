namespace Acd.Config;

/// <summary>Names and values of the document as they may stand in a message: on one line and not endless.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Of(string value) => $"\"{Plain(value)}\"";

    public static string Plain(string value) => OneLine(value.Length > Longest ? value[..Longest] + "…" : value);

    /// <summary>Control characters as '?'.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
}
