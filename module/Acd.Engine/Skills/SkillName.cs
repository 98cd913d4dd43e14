using System.Globalization;
using System.Text;

namespace Acd.Engine.Skills;

/// <summary>
/// What a skill's name may be. Case doesn't count: names are kept in lower case (invariant culture), and compared character by character
/// from then on, so that a letter with an accent and the same letter followed by a combining accent are two names.
/// </summary>
internal static class SkillName
{
    private const int ShownLength = 40;

    /// <summary>Words with a meaning of their own. A skill with such a name is written in quotes.</summary>
    private static readonly string[] Words = ["and", "or", "not", "anyone", "nobody"];

    /// <summary>Null and the name in lower case when it can be one; else what is wrong with it and what to write.</summary>
    public static Sentence? Check(string? name, out string folded)
    {
        folded = "";
        if (string.IsNullOrWhiteSpace(name))
        {
            return new("skill-nameless", $"the skill has no name; give it one");
        }

        if (name.Length > SkillLimits.NameLengthMax)
        {
            return new(
                "skill-name-long",
                $"the skill's name has {name.Length} characters; at most {SkillLimits.NameLengthMax} are allowed, shorten it");
        }

        if (char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]))
        {
            return new("skill-name-spaced", $"the skill's name starts or ends with a space; remove it");
        }

        for (var i = 0; i < name.Length;)
        {
            if (!Rune.TryGetRuneAt(name, i, out var rune) || !IsPrintable(rune))
            {
                return new(
                    "skill-name-unprintable", $"the skill's name contains {Shown(name.AsSpan(i, 1))}; use printable characters only");
            }

            i += rune.Utf16SequenceLength;
        }

        folded = name.ToLowerInvariant();
        return null;
    }

    /// <summary>As it is written in an expression: in quotes when it would be read as something else.</summary>
    public static string Written(string name) => IsWord(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static bool IsWordStart(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_';

    /// <summary>Many scripts write vowels as combining marks, so those belong to a word.</summary>
    public static bool IsWordPart(Rune rune) => IsWordStart(rune) || rune.Value is '-' or '.'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A piece of the operator's text for a message: in quotes, short, and nothing in it that a terminal would obey.</summary>
    public static string Shown(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > ShownLength)
            {
                shown.Append('…');
                break;
            }

            if (IsPrintable(rune) && rune != Rune.ReplacementChar)
            {
                shown.Append(rune.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
        }

        return shown.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        and not UnicodeCategory.OtherNotAssigned;

    private static bool IsWord(string name)
    {
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(isFirst ? IsWordStart(rune) : IsWordPart(rune)))
            {
                return false;
            }

            isFirst = false;
        }

        return !name.All(char.IsAsciiDigit) && !Words.Contains(name);
    }
}
