using Acd.Host.ConsoleCommands;
using Acd.Scripting.Tools;

namespace Acd.Host.Scripting;

/// <summary>Checks the files as they are on disk; nothing changes.</summary>
internal sealed class ScriptCheckCommand(ScriptDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("script check");

    public string Summary => "check the routing scripts as they are on disk";

    public void Run(ConsoleRequest request)
    {
        if (desk.Site is not { } site)
        {
            request.Reply(ScriptCommands.Unused);
            return;
        }
        string folder = site.Service.Status.Folder;
        desk.Elsewhere(() =>
        {
            var report = ScriptTools.Check(folder, site.Limits);
            return Task.FromResult($"{(report.Ok ? "+OK" : "-ERR")} {folder}\n{report.ToString().TrimEnd()}");
        }, request.Reply);
    }
}
