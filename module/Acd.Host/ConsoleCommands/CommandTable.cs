namespace Acd.Host.ConsoleCommands;

/// <summary>
/// Every command there is, in the order of the help. The one source of what can be typed: finding, guessing, helping, completing and
/// documenting all read it.
/// </summary>
internal sealed class CommandTable
{
    /// <param name="commands">All but those about commands, which it adds.</param>
    /// <param name="names">The names that can be completed.</param>
    public CommandTable(IReadOnlyList<IConsoleCommand> commands, LiveNames names)
    {
        Help = new HelpCommand(this);
        All = [Help, .. commands, new CompleteCommand(this, names)];
    }

    public IReadOnlyList<IConsoleCommand> All { get; }

    public HelpCommand Help { get; }

    /// <summary>The command these words begin with, the longest if there are several; null: none.</summary>
    public IConsoleCommand? Find(IReadOnlyList<string> words) =>
        All.Where(command => command.Syntax.Matches(words)).MaxBy(command => command.Syntax.Words.Count);

    /// <summary>The commands that begin with all of these words.</summary>
    public IReadOnlyList<IConsoleCommand> BeginningWith(IReadOnlyList<string> words) =>
        [.. All.Where(command => command.Syntax.MatchingWords(words) == words.Count)];

    /// <summary>E.g. <c> did you mean "status"?</c> with its leading blank, or nothing.</summary>
    public string Guess(IReadOnlyList<string> words)
    {
        // Compare as many words as each command has, so that its arguments don't count as typing errors.
        var guess = All
            .Select(command => Nearest.Of(string.Join(' ', words.Take(command.Syntax.Words.Count)), [command.Syntax.Phrase]))
            .FirstOrDefault(phrase => phrase is not null);
        return guess is null ? "" : $" did you mean \"{guess}\"?";
    }
}
