namespace Acd.Host.ConsoleCommands;

/// <summary>The commands and their grammar: one line for each, or all about one.</summary>
internal sealed class HelpCommand(CommandTable table) : IConsoleCommand
{
    private const string JsonLine = $"every command takes {CommandSyntax.Json}; \"acd help <command>\" tells more about one";

    public CommandSyntax Syntax { get; } = new("help [command...]");

    public string Summary => "the commands, or all about one of them";

    public void Run(ConsoleRequest request)
    {
        var words = request["command"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["acd", ..])
            words = words[1..];
        var found = table.BeginningWith(words);
        if (found.Count == 0 && table.Find(words) is { } begun)
            found = [begun];
        if (request.Json && found.Count > 0)
            request.Reply(CommandJson.Of(found));
        else if (found.Count == 0)
            request.Reply($"-ERR no command begins with \"{Printable.Text(request["command"])}\":{table.Guess(words)} try \"acd help\"");
        else if (found is [var one])
            request.Reply(Whole(one));
        else
            request.Reply($"{List(found)}\n{JsonLine}");
    }

    private static string List(IReadOnlyList<IConsoleCommand> commands)
    {
        int width = commands.Max(command => command.Syntax.Usage.Length);
        return string.Join('\n', commands.Select(command => $"acd {command.Syntax.Usage.PadRight(width)}  {command.Summary}"));
    }

    private static string Whole(IConsoleCommand command)
    {
        var syntax = command.Syntax;
        List<(string, string)> rows =
        [
            .. syntax.Arguments.Select(argument => ($"<{argument.Name}>", MeaningOf(argument.Name))),
            .. syntax.Options.Select(option => (option.Usage, MeaningOf(option.Value))),
        ];
        int width = rows.Select(row => row.Item1.Length).DefaultIfEmpty().Max();
        var lines = rows.Where(row => row.Item2.Length > 0).Select(row => $"\n  {row.Item1.PadRight(width)}  {row.Item2}");
        string example = command.Example.Length > 0 ? $"\nexample: acd {command.Example}" : "";
        return $"acd {syntax.Usage}\n{command.Summary}{string.Concat(lines)}{example}";
    }

    private static string MeaningOf(string kind) => ArgumentKinds.Find(kind)?.Meaning ?? "";
}
