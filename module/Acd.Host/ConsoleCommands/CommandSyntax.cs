namespace Acd.Host.ConsoleCommands;

/// <summary>
/// The grammar of one command, written as its usage line is read: words, then <c>&lt;arguments&gt;</c>, then <c>[arguments]</c> that may be
/// left out, then <c>[--options]</c>. An argument ending in <c>...</c> is the last and takes the rest of the line. An option with a value
/// is written with its choices, <c>[--interval=15|30]</c>, or its kind, <c>[--for=&lt;time&gt;]</c>, and may be typed with a blank instead
/// of the "=". Every command takes <c>--json</c>, which is therefore not written. Matching, errors, help, completion and documentation all
/// come from it.
/// </summary>
internal sealed class CommandSyntax
{
    /// <summary>Every command takes it.</summary>
    public const string Json = "--json";

    private const string JsonInUsage = $" [{Json}]";
    private const string Rest = "...";

    public CommandSyntax(string usage)
    {
        Usage = usage.Replace(JsonInUsage, "", StringComparison.Ordinal);
        var parts = Usage.Split(' ');
        Words = [.. parts.TakeWhile(part => part[0] is not ('<' or '['))];
        var places = parts.Skip(Words.Count).ToList();
        Options = [.. places.Where(IsOption).Select(part => OptionSpec.Parse(part[1..^1]))];
        var arguments = places.Where(part => !IsOption(part)).ToList();
        TakesRest = arguments is [.., var last] && last[1..^1].EndsWith(Rest, StringComparison.Ordinal);
        Arguments = [.. arguments.Select(part => new ArgumentSpec(part[1..^1].TrimEnd('.'), IsRequired: part[0] == '<'))];
    }

    /// <summary>E.g. <c>agent set status &lt;agent&gt; &lt;status...&gt;</c>.</summary>
    public string Usage { get; }

    /// <summary>E.g. <c>agent set status</c>.</summary>
    public string Phrase => string.Join(' ', Words);

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<ArgumentSpec> Arguments { get; }

    public IReadOnlyList<OptionSpec> Options { get; }

    /// <summary>The last argument takes the rest of the line.</summary>
    public bool TakesRest { get; }

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
        if (values.Count < Arguments.Count && Arguments[values.Count].IsRequired)
            error = $"\"acd {Phrase}\" needs <{Arguments[values.Count].Name}>: usage: acd {Usage}";
        else if (values.Count > Arguments.Count)
            error = $"\"acd {Phrase}\" doesn't take \"{Printable.Text(values[Arguments.Count])}\": usage: acd {Usage}";
        else
            error = WrongValue(values);
        return error.Length > 0
            ? null
            : new ConsoleRequest(Arguments.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second), options, reply);
    }

    private string WrongValue(IEnumerable<string> values) =>
        Arguments.Zip(values, (argument, value) => ArgumentKinds.Check(argument.Name, value)).FirstOrDefault(wrong => wrong is not null)
        ?? "";

    private static bool IsOption(string part) => part.StartsWith("[--", StringComparison.Ordinal);

    /// <summary>The options with their values, "" where they have none; a value typed as a word of its own leaves the words.</summary>
    private Dictionary<string, string> TakeOptions(ConsoleLine line, List<string> words, out string error)
    {
        error = "";
        var found = new Dictionary<string, string>();
        for (int i = line.Options.Count - 1; i >= 0; i--)
        {
            var parts = line.Options[i].Split('=', 2);
            string name = parts[0].ToLowerInvariant();
            var option = Options.FirstOrDefault(option => option.Name == name);
            bool isKnown = option is not null || name == Json;
            bool takesValue = option?.HasValue ?? false;
            string? value = parts.Length > 1 ? parts[1] : null;
            if (takesValue && value is null && line.Places[i] < words.Count && line.Places[i] >= Words.Count)
            {
                value = words[line.Places[i]];
                words.RemoveAt(line.Places[i]);
            }
            if (!isKnown || (!takesValue && value is not null))
                error = NoSuchOption(line.Options[i], name);
            else if (takesValue)
                error = Check(option!, value) ?? error;
            found[name] = value ?? "";
        }
        return found;
    }

    private string NoSuchOption(string typed, string name)
    {
        string hint = Nearest.Hint(name, Options.Select(option => option.Name).Append(Json));
        return $"\"acd {Phrase}\" has no option {Printable.Text(typed)}:{hint} usage: acd {Usage}";
    }

    private string? Check(OptionSpec option, string? value)
    {
        if (option.Choices.Count > 0)
        {
            return value is not null && option.Choices.Contains(value, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"\"acd {Phrase}\" needs {string.Join(" or ", option.Choices)} after {option.Name}: usage: acd {Usage}";
        }
        return value is null
            ? $"\"acd {Phrase}\" needs a <{option.Value}> after {option.Name}: usage: acd {Usage}"
            : ArgumentKinds.Check(option.Value, value);
    }
}
