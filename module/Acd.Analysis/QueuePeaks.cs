namespace Acd.Analysis;

/// <summary>The worst of a stretch of time between FreeSWITCH, the engine and those who listen to events.</summary>
/// <param name="RingEvents">The most events that waited for the engine at a time.</param>
/// <param name="RingCapacity">How many there is room for.</param>
/// <param name="EventLagMs">How late FreeSWITCH delivered an event.</param>
public sealed record QueuePeaks(long RingEvents, long RingCapacity, double EventLagMs);
