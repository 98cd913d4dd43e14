namespace Acd.Host.Scripting;

/// <summary>Names and values from scripts as variables and SIP headers can hold them.</summary>
internal static class ScreenPopText
{
    private const int NameLengthMax = 64;
    private const int ValueLengthMax = 512;

    /// <summary>
    /// In order of name, as Lua's tables have none. Names keep letters, digits, - and _; values lose line breaks and the like, which could
    /// begin another header.
    /// </summary>
    public static List<KeyValuePair<string, string>> Clean(IReadOnlyDictionary<string, string> texts) =>
    [
        .. texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(Name(pair.Key), Value(pair.Value)))
            .Where(pair => pair.Key.Length > 0),
    ];

    private static string Name(string name) =>
        new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_').Take(NameLengthMax)]);

    private static string Value(string value)
    {
        string clean = new([.. value.Select(c => char.IsControl(c) ? ' ' : c)]);
        if (clean.Length <= ValueLengthMax)
            return clean;
        int cutAt = char.IsHighSurrogate(clean[ValueLengthMax - 1]) ? ValueLengthMax - 1 : ValueLengthMax;
        return clean[..cutAt];
    }
}
