using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>One caller, from joining to leaving.</summary>
internal sealed class SimulatedCall(CallId id, string queue)
{
    public CallId Id { get; } = id;

    public string Queue { get; } = queue;

    public string Uuid { get; } = $"sim-call-{id.Value}";

    public CallPhase Phase { get; set; } = CallPhase.Waiting;

    /// <summary>The leg he is bridged with.</summary>
    public SimulatedLeg? Leg { get; set; }
}
