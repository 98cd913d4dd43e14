using System.Collections.Immutable;
using Acd.Wallboard.Board;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Security;

/// <summary>What of the board one user may see.</summary>
internal sealed class Viewpoint(UserRecord user)
{
    private const string WholeDomain = "*@";
    private readonly HashSet<string> _queues = [.. user.Queues];
    private readonly string[] _domains =
        [.. user.Queues.Where(queue => queue.StartsWith(WholeDomain, StringComparison.Ordinal)).Select(queue => queue[1..])];

    /// <summary>He sees all there is.</summary>
    public bool IsWhole => _queues.Count == 0 && !user.MasksNumbers;

    /// <summary>He sees every queue, those of every tenant, though perhaps not who calls.</summary>
    public bool SeesEveryQueue => _queues.Count == 0;

    public bool Sees(string queue) => SeesEveryQueue || _queues.Contains(queue)
        || _domains.Any(domain => queue.EndsWith(domain, StringComparison.Ordinal));

    public bool Sees(AgentCard agent) => SeesEveryQueue || agent.Queues.Any(Sees);

    public BoardState Of(BoardState state) => IsWhole ? state : state with
    {
        Picture = state.Picture with
        {
            Queues = Of(state.Picture.Queues), Agents = Of(state.Picture.Agents), Callers = Of(state.Picture.Callers),
        },
    };

    /// <summary>What he had seen and sees no longer is gone for him, whether it went or only went where he doesn't see.</summary>
    public BoardDelta Of(BoardDelta delta)
    {
        if (IsWhole)
            return delta;
        var agents = Of(delta.Agents);
        var callers = Of(delta.Callers);
        return delta with
        {
            Queues = Of(delta.Queues), Agents = agents, Callers = callers,
            GoneQueues = [.. delta.GoneQueues.Where(Sees)],
            GoneAgents = [.. delta.Replaced.Agents.Where(Sees).Select(was => was.Name).Except(agents.Select(card => card.Name))],
            GoneCallers =
                [.. delta.Replaced.Callers.Where(Sees).Select(was => was.Call).Except(callers.Select(card => card.Call))],
            CallerOrder = delta.CallerOrder is null ? null : [.. delta.InOrder.Where(Sees).Select(card => card.Call)],
        };
    }

    private bool Sees(CallerCard caller) => Sees(caller.Queue);

    private ImmutableArray<QueueCard> Of(ImmutableArray<QueueCard> queues) => [.. queues.Where(queue => Sees(queue.Name))];

    /// <summary>Which other queues an agent serves, and whose calls he takes there, isn't his to know; that he is busy is.</summary>
    private ImmutableArray<AgentCard> Of(ImmutableArray<AgentCard> agents) => SeesEveryQueue ? agents
        : [.. agents.Where(Sees).Select(agent => agent with
        {
            Queues = [.. agent.Queues.Where(Sees)], Call = Sees(agent.CallQueue) ? agent.Call : null,
        })];

    private ImmutableArray<CallerCard> Of(ImmutableArray<CallerCard> callers) =>
        [.. callers.Where(Sees).Select(caller => user.MasksNumbers ? caller.Masked() : caller)];
}
