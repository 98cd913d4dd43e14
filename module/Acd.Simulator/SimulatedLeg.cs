using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>One agent's leg, from the order to dial to its end.</summary>
internal sealed class SimulatedLeg(OfferId id, CallId call, int ringTimeoutMs)
{
    public OfferId Id { get; } = id;

    /// <summary>The caller it rings for; 0: for whoever comes first.</summary>
    public CallId Call { get; } = call;

    public int RingTimeoutMs { get; } = ringTimeoutMs;

    public string Uuid { get; } = $"sim-leg-{id.Value}";

    public LegPhase Phase { get; set; } = LegPhase.Ordered;

    /// <summary>The caller it is bridged with.</summary>
    public SimulatedCall? Caller { get; set; }
}
