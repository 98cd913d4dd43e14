namespace Acd.Host.Metrics;

/// <summary>A wait that ended.</summary>
/// <param name="Queue">Where.</param>
/// <param name="How">answered or abandoned.</param>
/// <param name="WaitMs">From joining, ms.</param>
internal readonly record struct WaitSample(string Queue, string How, long WaitMs);
