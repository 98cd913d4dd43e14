namespace Acd.Simulator;

/// <summary>Where a caller's thread is.</summary>
internal enum CallPhase
{
    Waiting,
    Bridged,
    Gone,
}
