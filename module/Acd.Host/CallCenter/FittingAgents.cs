using Acd.CallCenter;
using Acd.CallCenter.Keeping;
using Acd.Engine;
using Acd.Host.Logging;

namespace Acd.Host.CallCenter;

/// <summary>
/// What was kept must not stop the module from starting, and one agent who doesn't go with the configuration must not cost the others.
/// </summary>
internal sealed class FittingAgents(CallCenterImport import, HostLog log)
{
    /// <summary>Those the engine can work with; of each who is left out the log says so.</summary>
    public IReadOnlyList<KeptAgent> Of(IReadOnlyList<KeptAgent> agents)
    {
        if (ErrorOf(agents) is not { } error)
            return agents;
        if (agents.Count == 1)
        {
            log.KeptAgentLeftOut(ConsoleCommands.Printable.Text(agents[0].Name), error);
            return [];
        }
        int half = agents.Count / 2;
        return [.. Of([.. agents.Take(half)]), .. Of([.. agents.Skip(half)])];
    }

    private string? ErrorOf(IReadOnlyList<KeptAgent> agents) =>
        agents.Count > 0 && AcdEngine.Check(CallCenterTrial.Load(import, agents)) is [var first, ..]
            ? first.ToString()
            : null;
}
