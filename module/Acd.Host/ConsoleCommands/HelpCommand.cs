namespace Acd.Host.ConsoleCommands;

/// <summary>Lists every command; made from their grammar.</summary>
internal sealed class HelpCommand(IReadOnlyList<IConsoleCommand> commands) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("help");

    public string Summary => "this list";

    public void Run(ConsoleRequest request)
    {
        var all = commands.Prepend(this).ToList();
        int width = all.Max(command => command.Syntax.Usage.Length);
        request.Reply(string.Join('\n', all.Select(command => $"acd {command.Syntax.Usage.PadRight(width)}  {command.Summary}")));
    }
}
