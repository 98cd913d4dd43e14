namespace Acd.Bench.Tuning.Sizing;

/// <summary>What a load took.</summary>
/// <param name="CallsPerSecond">Calls a second that were talked to their end.</param>
/// <param name="Waiting">Callers who waited.</param>
/// <param name="Cores">Processors FreeSWITCH kept busy.</param>
public sealed record LoadReading(double CallsPerSecond, double Waiting, double Cores);
