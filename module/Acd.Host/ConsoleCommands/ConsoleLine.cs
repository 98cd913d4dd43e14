using System.Text;

namespace Acd.Host.ConsoleCommands;

/// <summary>A typed line as words and options. Quotes, '…' or "…", keep blanks together; what is quoted is never an option.</summary>
/// <param name="Words">The words.</param>
/// <param name="Options">What begins with two dashes.</param>
/// <param name="Places">For each option, the index in <paramref name="Words"/> of the word that follows it.</param>
internal sealed record ConsoleLine(IReadOnlyList<string> Words, IReadOnlyList<string> Options, IReadOnlyList<int> Places)
{
    /// <summary>
    /// The words of a line that is still being typed, options among them; the last is the one the cursor stands in, empty after a blank.
    /// </summary>
    public static IReadOnlyList<string> Unfinished(string line)
    {
        int from = line.LastIndexOf(' ') + 1;
        if (line.LastIndexOfAny(['\'', '"']) is var quote and >= 0 && line.AsSpan().Count(line[quote]) % 2 == 1)
            from = quote;
        var finished = Parse(line[..from]);
        return [.. finished is null ? [] : InOrder(finished), line[from..]];
    }

    /// <summary>Null: a quote isn't closed.</summary>
    public static ConsoleLine? Parse(string line)
    {
        var words = new List<string>();
        var options = new List<string>();
        var places = new List<int>();
        var word = new StringBuilder();
        bool started = false;
        bool quoted = false;
        char quote = '\0';
        foreach (char c in line)
        {
            if (quote != '\0')
                Inside(c);
            else if (c is '\'' or '"' && !started)
                (quote, quoted, started) = (c, true, true);
            else if (char.IsWhiteSpace(c))
                End();
            else
                (started, _) = (true, word.Append(c));
        }
        End();
        return quote == '\0' ? new ConsoleLine(words, options, places) : null;

        void Inside(char c)
        {
            if (c == quote)
                quote = '\0';
            else
                word.Append(c);
        }

        void End()
        {
            if (!started)
                return;
            bool option = !quoted && word.Length > 2 && word[0] == '-' && word[1] == '-';
            (option ? options : words).Add(word.ToString());
            if (option)
                places.Add(words.Count);
            word.Clear();
            started = quoted = false;
        }
    }

    private static IEnumerable<string> InOrder(ConsoleLine line)
    {
        for (int word = 0, option = 0; word < line.Words.Count || option < line.Options.Count;)
            yield return option < line.Options.Count && line.Places[option] <= word ? line.Options[option++] : line.Words[word++];
    }
}
