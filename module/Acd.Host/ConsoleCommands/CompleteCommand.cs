namespace Acd.Host.ConsoleCommands;

/// <summary>
/// What could come next in a line that isn't finished: FreeSWITCH's tab completion asks it. Its line isn't taken apart as others are,
/// because a blank at the end means that a new word begins.
/// </summary>
internal sealed class CompleteCommand(CommandTable table, LiveNames names) : IConsoleCommand
{
    /// <summary>What the shim puts before the line.</summary>
    public const string Prefix = "complete ";

    /// <summary>More can't be read on a screen.</summary>
    private const int CandidatesMax = 200;

    public CommandSyntax Syntax { get; } = new("complete <line...>");

    public string Summary => "what could come next in a line, for tab completion";

    public string Example => "complete caller mo";

    public void Run(ConsoleRequest request) => request.Reply(Reply(request["line"]));

    /// <summary>One candidate a line.</summary>
    public string Reply(string line) => string.Join('\n', Candidates(line));

    /// <param name="line">What was typed after <c>acd</c>, up to the cursor.</param>
    private IEnumerable<string> Candidates(string line)
    {
        var words = ConsoleLine.Unfinished(line);
        string partial = words[^1];
        var before = words.Take(words.Count - 1).ToList();
        var typed = before.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
        var found = table.Find(typed);
        return NextWords(typed)
            .Concat(found is null ? [] : NextValues(found.Syntax, typed.Count - found.Syntax.Words.Count))
            .Concat(found is null ? [] : NextOptions(found.Syntax, before, partial))
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => candidate.TrimStart('\'', '"').StartsWith(partial.TrimStart('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Take(CandidatesMax);
    }

    private IEnumerable<string> NextWords(List<string> typed) => table.BeginningWith(typed)
        .Where(command => command.Syntax.Words.Count > typed.Count)
        .Select(command => command.Syntax.Words[typed.Count]);

    private IEnumerable<string> NextValues(CommandSyntax syntax, int given)
    {
        if (syntax.Arguments.Count == 0)
            return [];
        int place = syntax.TakesRest ? Math.Min(given, syntax.Arguments.Count - 1) : given;
        if (place >= syntax.Arguments.Count)
            return [];
        string kind = syntax.Arguments[place].Name;
        return kind == "command"
            ? NextWords([])
            : names.Of(kind).Select(name => name.Any(char.IsWhiteSpace) ? $"'{name}'" : name);
    }

    private static IEnumerable<string> NextOptions(CommandSyntax syntax, List<string> before, string partial) =>
        partial.StartsWith('-')
            ? syntax.Options.SelectMany(Spelled).Append(CommandSyntax.Json).Where(option => !before.Contains(option))
            : [];

    private static IEnumerable<string> Spelled(OptionSpec option) =>
        option.Choices.Count > 0 ? option.Choices.Select(choice => $"{option.Name}={choice}")
        : option.HasValue ? [$"{option.Name}="]
        : [option.Name];
}
