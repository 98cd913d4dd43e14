namespace Acd.Analysis;

/// <summary>How a queue's callers fared.</summary>
/// <param name="Lost">Callers who hung up or ran out of time while waiting.</param>
/// <param name="WaitMs">Of all who were answered or hung up, together.</param>
/// <param name="LongestWaitMs">Of one of them, or of who waits now.</param>
public sealed record QueueFigures(string Name, long Offered, long Answered, long Lost, long WaitMs, long LongestWaitMs);
