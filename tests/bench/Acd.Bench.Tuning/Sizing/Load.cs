namespace Acd.Bench.Tuning.Sizing;

/// <summary>What an exchange is given to do.</summary>
/// <param name="CallsPerSecond">New callers a second who find a free agent and talk 1 s.</param>
/// <param name="Waiting">Callers who only wait and hear music.</param>
public sealed record Load(int CallsPerSecond, int Waiting);
