using Acd.Engine;
using Acd.Engine.Events;
using Acd.Engine.Recovery;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Recovery;

/// <summary>
/// Tells a new engine what was before it. Engine thread, before the first caller, or when a store opens late. A memory that is given
/// doesn't know it yet.
/// </summary>
internal sealed class Restart(EngineDriver driver, ILogger log, EngineMemory? memory = null)
{
    /// <summary>Agents first, so that callbacks find the right ones ready.</summary>
    public void Tell(RecoveredState state)
    {
        if (state.IsEmpty)
            return;
        int agents = state.Agents.Count(Tell);
        int callbacks = state.Callbacks.Count(callback => Told(driver.Handle(in callback), $"the callback to {callback.Number}"));
        int callers = state.Callers.Count(caller => Told(driver.Handle(in caller), $"the caller with channel {caller.CallUuid}"));
        log.StateRecovered(agents, callbacks, callers);
    }

    private bool Tell(AgentRestored agent)
    {
        if (!Told(driver.Handle(in agent), $"agent {agent.Agent}"))
            return false;
        memory?.Learn(in agent, driver.NowMs);
        return true;
    }

    private bool Told(EngineError? error, string what)
    {
        if (error is not null)
            log.NotRecovered(what, error.What);
        return error is null;
    }
}
