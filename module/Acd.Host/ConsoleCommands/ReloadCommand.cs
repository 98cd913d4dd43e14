using Acd.Host.Configuration;

namespace Acd.Host.ConsoleCommands;

/// <summary>Applies a changed configuration, or only says what it would change.</summary>
internal sealed class ReloadCommand(Reloader reloader) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("reload [--dry-run]");

    public string Summary => "apply a changed acd.conf.xml; --dry-run only says what would change";

    public bool Acts(ConsoleRequest request) => !request.Has("--dry-run");

    public void Run(ConsoleRequest request)
    {
        bool dryRun = request.Has("--dry-run");
        reloader.Start(dryRun, outcome => request.Reply(outcome.Text(withChanges: dryRun)));
    }
}
