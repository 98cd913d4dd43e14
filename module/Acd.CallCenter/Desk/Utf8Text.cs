using System.Text;

namespace Acd.CallCenter.Desk;

/// <summary>Texts that must fit into so many bytes.</summary>
internal static class Utf8Text
{
    /// <summary>Cut between code points.</summary>
    public static string Cut(string text, int bytesMax)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytesMax)
        {
            return text;
        }

        int bytes = 0;
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > bytesMax)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
