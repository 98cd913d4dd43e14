using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;

namespace Acd.Host.Recovery;

/// <summary>
/// Outlives engines: .NET is never unloaded, so what was is still there when the module is loaded again or a dead engine is replaced. One
/// engine at a time, on its thread.
/// </summary>
internal sealed class EngineMemory : IFactSink
{
    private readonly RecoveryFold _fold = new();

    /// <summary>What the process before this one left has been told to an engine of this one.</summary>
    public bool HasToldStored { get; set; }

    /// <summary>Agents of whom something newer is known than that: their status was set, or they talked to a caller.</summary>
    public HashSet<string> SettledAgents { get; } = new(StringComparer.Ordinal);

    /// <summary>The engine was told of this agent what the process before left.</summary>
    public void Learn(in AgentRestored told, long nowMs) => _fold.Learn(in told, nowMs);

    public void Take(in Fact fact) => _fold.Take(in fact);

    /// <summary>Before the new engine's first input.</summary>
    public RecoveredState Hand(long nowMs) => _fold.Hand(nowMs);
}
