using System.Text;

namespace Acd.Store.Databases;

/// <summary>
/// Texts from outside as every database can keep them, all the same way: U+0000, which PostgreSQL can't store, and halves of surrogate
/// pairs become U+FFFD; what is too long is cut between characters.
/// </summary>
internal static class CleanText
{
    public const int NameMax = 255;
    public const int UuidMax = 64;
    public const int WordMax = 32;
    public const int LongMax = 1000;

    public static string Of(string? text, int charactersMax = NameMax)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Length > charactersMax)
            text = text[..(char.IsHighSurrogate(text[charactersMax - 1]) ? charactersMax - 1 : charactersMax)];
        return text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0') ? text : Mend(text);
    }

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return mended.ToString();
    }
}
