using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>One agent's leg, from the order to dial to its end.</summary>
internal sealed class SimulatedLeg(OfferId id, int ringTimeoutMs)
{
    public OfferId Id { get; } = id;

    public int RingTimeoutMs { get; } = ringTimeoutMs;

    public string Uuid { get; } = $"sim-leg-{id.Value}";

    public LegPhase Phase { get; set; } = LegPhase.Ordered;

    /// <summary>The caller it is bridged with.</summary>
    public SimulatedCall? Caller { get; set; }
}
