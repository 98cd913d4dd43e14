namespace Acd.Host.ConsoleCommands;

/// <summary>
/// The grammar of one command, written as its usage line is read: words, then <c>&lt;arguments&gt;</c>, then <c>[--options]</c>. An
/// argument ending in <c>...</c> is the last and takes the rest of the line. Help, matching and error texts all come from it.
/// </summary>
internal sealed class CommandSyntax
{
    public CommandSyntax(string usage)
    {
        Usage = usage;
        var parts = usage.Split(' ');
        Words = [.. parts.TakeWhile(part => part[0] is not ('<' or '['))];
        Options = [.. parts.Where(part => part[0] == '[').Select(part => part[1..^1])];
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

    private IReadOnlyList<string> Arguments { get; }

    private bool TakesRest { get; }

    public bool Matches(IReadOnlyList<string> words) => words.Count >= Words.Count && MatchingWords(words) == Words.Count;

    /// <summary>How many leading words are this command's, in any case of letters.</summary>
    public int MatchingWords(IReadOnlyList<string> words) =>
        Words.Zip(words).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)).Count();

    /// <summary>Takes a line apart that <see cref="Matches"/>; null and an error when arguments or options don't fit.</summary>
    public ConsoleRequest? Bind(ConsoleLine line, Action<string> reply, out string error)
    {
        error = "";
        var options = line.Options.Select(option => option.ToLowerInvariant()).ToHashSet();
        if (options.FirstOrDefault(option => !Options.Contains(option)) is { } unknown)
            error = $"\"acd {Phrase}\" has no option {Printable.Text(unknown)}:{Nearest.Hint(unknown, Options)} usage: acd {Usage}";
        var values = line.Words.Skip(Words.Count).ToList();
        if (TakesRest && values.Count > Arguments.Count)
            values = [.. values.Take(Arguments.Count - 1), string.Join(' ', values.Skip(Arguments.Count - 1))];
        if (values.Count < Arguments.Count)
            error = $"\"acd {Phrase}\" needs <{Arguments[values.Count]}>: usage: acd {Usage}";
        else if (values.Count > Arguments.Count)
            error = $"\"acd {Phrase}\" doesn't take \"{Printable.Text(values[Arguments.Count])}\": usage: acd {Usage}";
        return error.Length > 0 ? null : new ConsoleRequest(Arguments.Zip(values).ToDictionary(), options, reply);
    }
}
