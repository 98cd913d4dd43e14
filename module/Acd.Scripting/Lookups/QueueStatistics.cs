namespace Acd.Scripting.Lookups;

/// <summary>A queue as a script sees it. Times in ms; null: unknown.</summary>
/// <param name="Waiting">Callers waiting.</param>
/// <param name="Talking">Callers connected to an agent.</param>
/// <param name="AgentsReady">Agents who could take a call now.</param>
/// <param name="AgentsLoggedIn">Agents whose status isn't Logged Out.</param>
/// <param name="LongestWaitMs">How long the first caller has waited.</param>
/// <param name="EwtMs">Estimated wait of a caller who would join now.</param>
/// <param name="ServiceLevelPercent">Share answered within the threshold, 0 to 100.</param>
public sealed record QueueStatistics(
    int Waiting, int Talking, int AgentsReady, int AgentsLoggedIn, long LongestWaitMs, long? EwtMs, double? ServiceLevelPercent);
