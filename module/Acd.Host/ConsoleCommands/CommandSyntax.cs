namespace Acd.Host.ConsoleCommands;

/// <summary>
/// The grammar of one command, written as its usage line is read: words, then <c>&lt;arguments&gt;</c>, then <c>[--options]</c>. An
/// argument ending in <c>...</c> is the last and takes the rest of the line. An option with a value is written with its choices,
/// <c>[--interval=15|30]</c>, and may be typed with a blank instead of the "=". Help, matching and error texts all come from it.
/// </summary>
internal sealed class CommandSyntax
{
    public CommandSyntax(string usage)
    {
        Usage = usage;
        var parts = usage.Split(' ');
        Words = [.. parts.TakeWhile(part => part[0] is not ('<' or '['))];
        var options = parts.Where(part => part[0] == '[').Select(part => part[1..^1].Split('=')).ToList();
        Options = [.. options.Select(option => option[0])];
        Choices = options.Where(option => option.Length > 1).ToDictionary(option => option[0], option => option[1].Split('|'));
        var arguments = parts.Where(part => part[0] == '<').Select(part => part[1..^1]).ToList();
        TakesRest = arguments is [.., var last] && last.EndsWith("...", StringComparison.Ordinal);
        Arguments = [.. arguments.Select(argument => argument.TrimEnd('.'))];
    }

    /// <summary>E.g. <c>agent set status &lt;name&gt; &lt;status...&gt;</c>.</summary>
    public string Usage { get; }

    /// <summary>E.g. <c>agent set status</c>.</summary>
    public string Phrase => string.Join(' ', Words);

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<string> Options { get; }

    /// <summary>The values of the options that have one.</summary>
    private Dictionary<string, string[]> Choices { get; }

    private IReadOnlyList<string> Arguments { get; }

    private bool TakesRest { get; }

    public bool Matches(IReadOnlyList<string> words) => words.Count >= Words.Count && MatchingWords(words) == Words.Count;

    /// <summary>How many leading words are this command's, in any case of letters.</summary>
    public int MatchingWords(IReadOnlyList<string> words) =>
        Words.Zip(words).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)).Count();

    /// <summary>Takes a line apart that <see cref="Matches"/>; null and an error when arguments or options don't fit.</summary>
    public ConsoleRequest? Bind(ConsoleLine line, Action<string> reply, out string error)
    {
        var words = line.Words.ToList();
        var options = TakeOptions(line, words, out error);
        var values = words.Skip(Words.Count).ToList();
        if (TakesRest && values.Count > Arguments.Count)
            values = [.. values.Take(Arguments.Count - 1), string.Join(' ', values.Skip(Arguments.Count - 1))];
        if (error.Length > 0)
            return null;
        if (values.Count < Arguments.Count)
            error = $"\"acd {Phrase}\" needs <{Arguments[values.Count]}>: usage: acd {Usage}";
        else if (values.Count > Arguments.Count)
            error = $"\"acd {Phrase}\" doesn't take \"{Printable.Text(values[Arguments.Count])}\": usage: acd {Usage}";
        return error.Length > 0 ? null : new ConsoleRequest(Arguments.Zip(values).ToDictionary(), options, reply);
    }

    /// <summary>The options with their values, "" where they have none; a value typed as a word of its own leaves the words.</summary>
    private Dictionary<string, string> TakeOptions(ConsoleLine line, List<string> words, out string error)
    {
        error = "";
        var found = new Dictionary<string, string>();
        for (int i = line.Options.Count - 1; i >= 0; i--)
        {
            var parts = line.Options[i].ToLowerInvariant().Split('=', 2);
            string name = parts[0];
            string typed = Printable.Text(line.Options[i]);
            string value = parts.Length > 1 ? parts[1] : "";
            bool hasChoices = Choices.TryGetValue(name, out var choices);
            if (hasChoices && parts.Length == 1 && line.Places[i] < words.Count)
            {
                value = words[line.Places[i]];
                words.RemoveAt(line.Places[i]);
            }
            if (!Options.Contains(name) || (!hasChoices && parts.Length > 1))
                error = $"\"acd {Phrase}\" has no option {typed}:{Nearest.Hint(name, Options)} usage: acd {Usage}";
            else if (hasChoices && !choices!.Contains(value))
                error = $"\"acd {Phrase}\" needs {string.Join(" or ", choices!)} after {name}: usage: acd {Usage}";
            found[name] = value;
        }
        return found;
    }
}
