using System.Text;

namespace Acd.CallCenter.Commands;

/// <summary>
/// Splits a command line into words as FreeSWITCH's core does (switch_separate_string): words are separated by blanks, '…' keeps blanks
/// together, \ takes a special character literally, and the last word allowed swallows the rest of the line. A line that starts with
/// <c>^^:</c> is separated by colons instead. Never fails, whatever the line.
/// </summary>
internal static class CommandWords
{
    private const char Quote = '\'';
    private const char Escape = '\\';

    public static IReadOnlyList<string> Split(string line, int wordsMax)
    {
        if (line.Length > 3 && line.StartsWith("^^", StringComparison.Ordinal))
        {
            char delimiter = line[2];
            string rest = line[3..];
            return delimiter == ' ' ? SplitAtBlanks(rest, wordsMax) : SplitAt(delimiter, rest, wordsMax);
        }

        return SplitAtBlanks(line, wordsMax);
    }

    private static List<string> SplitAtBlanks(string line, int wordsMax)
    {
        List<string> words = [];
        int at = 0;
        while (at < line.Length)
        {
            if (words.Count == wordsMax - 1)
            {
                words.Add(Clean(line[at..], delimiter: null));
                break;
            }

            int end = FindBlank(line, SkipBlanks(line, at));
            words.Add(Clean(line[at..end], delimiter: null));
            at = SkipBlanks(line, end);
        }

        return words;
    }

    private static List<string> SplitAt(char delimiter, string line, int wordsMax)
    {
        List<string> words = [];
        int at = 0;
        while (at < line.Length)
        {
            int end = words.Count == wordsMax - 1 ? line.Length : FindDelimiter(line, at, delimiter);
            words.Add(Clean(line[at..end], delimiter));
            at = end + 1;
        }

        return words;
    }

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Between blanks an opening quote counts even when nothing closes it: the rest of the line is then one word.</summary>
    private static int FindBlank(string line, int at)
    {
        bool quoted = false;
        for (; at < line.Length; at++)
        {
            if (line[at] == Escape)
            {
                at++;
            }
            else if (line[at] == Quote)
            {
                quoted = !quoted;
            }
            else if (line[at] == ' ' && !quoted)
            {
                return at;
            }
        }

        return line.Length;
    }

    private static int FindDelimiter(string line, int at, char delimiter)
    {
        bool quoted = false;
        for (; at < line.Length; at++)
        {
            if (line[at] == Escape)
            {
                at++;
            }
            else if (line[at] == Quote && (quoted || line.IndexOf(Quote, at + 1) >= 0))
            {
                quoted = !quoted;
            }
            else if (line[at] == delimiter && !quoted)
            {
                return at;
            }
        }

        return line.Length;
    }

    /// <summary>Takes away blanks at both ends, quotes that come in pairs, and what escapes; a lone quote stays.</summary>
    private static string Clean(string word, char? delimiter)
    {
        StringBuilder text = new(word.Length);
        int keep = 0;
        bool quoted = false;
        for (int at = SkipBlanks(word, 0); at < word.Length; at++)
        {
            if (word[at] == Escape && at + 1 < word.Length && Unescape(word[at + 1], delimiter) is { } literal)
            {
                at++;
                keep = text.Append(literal).Length;
            }
            else if (word[at] == Quote && (quoted || word.IndexOf(Quote, at + 1) >= 0))
            {
                quoted = !quoted;
                keep = quoted ? text.Length : keep;
            }
            else
            {
                text.Append(word[at]);
                keep = word[at] != ' ' || quoted ? text.Length : keep;
            }
        }

        // A word of blanks alone, outside quotes, keeps nothing.
        return text.ToString(0, keep);
    }

    /// <summary>Null: the backslash stands for itself.</summary>
    private static char? Unescape(char escaped, char? delimiter) => escaped switch
    {
        Quote or '"' or Escape => escaped,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        's' => ' ',
        _ => escaped == delimiter ? escaped : null,
    };
}
