using Acd.Engine.Commands;
using Acd.Host.Configuration;

namespace Acd.Host.ConsoleCommands;

/// <summary>The names that exist now, by the kind of argument they are for. Engine thread only.</summary>
internal sealed class LiveNames(EngineDriver driver, LiveConfig live)
{
    /// <summary>Empty for kinds without names, or with names nobody can list.</summary>
    public IEnumerable<string> Of(string kind) => kind switch
    {
        "queue" => driver.TakeSnapshot().Queues.Select(queue => queue.Name),
        "agent" => driver.TakeSnapshot().Agents.Select(agent => agent.Name),
        "caller" => driver.TakeSnapshot().Callers.Select(caller => caller.Call.ToString()),
        "caller-or-agent" => Of("caller").Concat(Of("agent")),
        "supervisor" => Of("agent"),
        "mode" => MonitorModeWords.All,
        "callback" => driver.TakeSnapshot().Callers
            .Where(caller => caller.CallbackNumber.Length > 0).Select(caller => caller.Call.ToString()),
        "status" => AgentStatusText.All,
        "reason" => live.Current.BreakReasons.Select(reason => reason.Code),
        "code" => live.Current.Dispositions.Concat(live.Current.Queues.SelectMany(queue => queue.Dispositions)).Distinct(),
        "skills" => live.Current.Agents.SelectMany(agent => agent.Skills).Select(skill => $"{skill.Skill}=").Append("configured"),
        _ => [],
    };
}
