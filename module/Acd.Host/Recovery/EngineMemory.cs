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

    public void Take(in Fact fact) => _fold.Take(in fact);

    /// <summary>Before the new engine's first input.</summary>
    public RecoveredState Hand(long nowMs) => _fold.Hand(nowMs);
}
