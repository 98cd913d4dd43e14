using Acd.Host.ConsoleCommands;
using Acd.Scripting.Hooks;
using Acd.Scripting.Running;

namespace Acd.Host.Scripting;

/// <summary>Which scripts are in use, and how they do.</summary>
internal sealed class ScriptStatusCommand(ScriptDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("script status");

    public string Summary => "routing scripts in use, their hooks, failures and what is switched off";

    public void Run(ConsoleRequest request)
    {
        if (desk.Site is not { } site)
        {
            request.Reply(ScriptCommands.Unused);
            return;
        }
        var status = site.Service.Status;
        var table = new TextTable("SCRIPT", "HOOK", "STATE");
        foreach (var (script, hook) in status.Bundle.Hooks.SelectMany(entry => entry.Value, (entry, hook) => (entry.Key, hook)).Order())
            table.Add(Printable.Text(script), hook.Name(), status.Off.Contains((script, hook)) ? "switched off" : "on");
        var counters = status.Counters;
        string queues = string.Concat(desk.QueueScripts.All.Select(entry => Line(entry.Key, entry.Value, status)));
        request.Reply($"{table.ToString("hook")}\n{queues}"
            + $"folder {Printable.Text(status.Folder)}, version {status.Bundle.Version}, files {status.Bundle.Files.Count}\n"
            + $"decided {counters.Decided}, no opinion {counters.NoOpinion}, failed {counters.Failed}, "
            + $"switched off {counters.SwitchedOff}, "
            + $"overloaded {counters.Overloaded}, under way {status.UnderWay}, callers held {desk.Gate.Held}, "
            + $"reloads {counters.Reloads}, refused {counters.ReloadsRefused}");
    }

    private static string Line(string queue, string script, ScriptingStatus status)
    {
        string missing = status.Bundle.Files.ContainsKey(script) ? "" : ", which isn't there";
        return $"queue {Printable.Text(queue)}: {Printable.Text(script)}{missing}\n";
    }
}
