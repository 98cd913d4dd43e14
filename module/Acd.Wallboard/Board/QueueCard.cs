namespace Acd.Wallboard.Board;

/// <summary>
/// One queue as the pages show it. Times in ms; moments are ms since 1970, so that a card changes only when something happens.
/// </summary>
/// <param name="Name">Queue name.</param>
/// <param name="Strategy">Name of its strategy.</param>
/// <param name="Mode">open, draining or closed.</param>
/// <param name="Waiting">Callers waiting, those being offered included.</param>
/// <param name="LongestWaitSince">When the caller who waits longest joined; null: nobody waits.</param>
/// <param name="ExpectedWaitMs">Median of the wait of somebody who joined now; null: not known.</param>
/// <param name="Talking">Callers connected to an agent.</param>
/// <param name="Callbacks">Callers who hung up and are to be called back.</param>
/// <param name="Agents">Agents of the queue by state.</param>
/// <param name="Interval">The quarter of an hour under way.</param>
/// <param name="Today">Since local midnight.</param>
public sealed record QueueCard(
    string Name, string Strategy, string Mode, int Waiting, long? LongestWaitSince, long? ExpectedWaitMs, int Talking,
    int Callbacks, AgentCounts Agents, QueueFigures Interval, QueueFigures Today);
