using Acd.Host.ConsoleCommands;

namespace Acd.Host.Scripting;

/// <summary>Loads the folder now and switches hooks on again that had failed.</summary>
internal sealed class ScriptReloadCommand(ScriptDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("script reload");

    public string Summary => "load the routing scripts again, and switch failed hooks on";

    public bool Acts(ConsoleRequest request) => desk.Site is not null;

    public void Run(ConsoleRequest request)
    {
        if (desk.Site is not { } site)
        {
            request.Reply(ScriptCommands.Unused);
            return;
        }
        desk.Elsewhere(() =>
        {
            var result = site.Service.Load();
            return Task.FromResult(result.Applied
                ? $"+OK scripts version {result.Version} are in use"
                : $"-ERR version {result.Version} stays in use; correct this:\n  {string.Join("\n  ", result.Errors)}");
        }, request.Reply);
    }
}
