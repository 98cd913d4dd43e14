using System.Text;

namespace Acd.Switch;

/// <summary>
/// Names and values as acd_abi.h carries them: each ended by a NUL, so a value can't be taken for anything else. A NUL inside one, which
/// no channel variable can hold, is left out.
/// </summary>
internal static class PairsText
{
    public static string Of(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        StringBuilder text = new();
        foreach ((string name, string value) in pairs)
        {
            Append(text, name);
            Append(text, value);
        }

        return text.ToString();
    }

    public static string Of(IReadOnlyList<string> names)
    {
        StringBuilder text = new();
        foreach (string name in names)
        {
            Append(text, name);
        }

        return text.ToString();
    }

    /// <summary>A name without a value at the end has an empty one.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        string[] parts = text.Split('\0');
        List<KeyValuePair<string, string>> pairs = [];
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            pairs.Add(new(parts[i], parts[i + 1]));
        }

        return pairs;
    }

    private static void Append(StringBuilder text, string part) =>
        text.Append(part.Replace("\0", "", StringComparison.Ordinal)).Append('\0');
}
