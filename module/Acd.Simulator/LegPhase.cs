namespace Acd.Simulator;

/// <summary>Where an agent's leg is.</summary>
internal enum LegPhase
{
    /// <summary>Ordered; waits for a leg worker.</summary>
    Ordered,
    Ringing,
    Answered,
    Bridged,

    /// <summary>Answered while a cancel was on its way: it can't be bridged any more.</summary>
    Leaving,
    Gone,
}
