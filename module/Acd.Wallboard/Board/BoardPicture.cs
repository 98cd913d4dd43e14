using System.Collections.Immutable;

namespace Acd.Wallboard.Board;

/// <summary>
/// Everything the pages show, at one moment. Cards are equal from picture to picture while nothing happens to their subject.
/// </summary>
/// <param name="At">ms since 1970.</param>
/// <param name="Queues">In the configuration's order.</param>
/// <param name="Agents">By name.</param>
/// <param name="Callers">In the order of their turns.</param>
public sealed record BoardPicture(
    long At, ImmutableArray<QueueCard> Queues, ImmutableArray<AgentCard> Agents, ImmutableArray<CallerCard> Callers)
{
    public static readonly BoardPicture Empty = new(0, [], [], []);
}
