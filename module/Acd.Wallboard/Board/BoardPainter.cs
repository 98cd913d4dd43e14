using System.Collections.Immutable;
using System.Text.Json;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Snapshots;
using Acd.Engine.Statistics;

namespace Acd.Wallboard.Board;

/// <summary>
/// Makes pictures of what the engine hands over. Moments are monotonic times plus one offset to the wall clock, which is only looked at
/// anew when it is off by more than <see cref="ClockStepMs"/>: otherwise every card would change in every picture. One thread at a time.
/// </summary>
internal sealed class BoardPainter
{
    private const long ClockStepMs = 1_000;
    private EngineConfig _config = EngineConfig.Empty;
    private ILookup<string, string> _agentsOf = Array.Empty<string>().ToLookup(name => name);
    private Dictionary<string, IReadOnlyList<string>> _queuesOf = [];
    private long _offsetMs = long.MinValue / 2;

    public BoardPicture Paint(BoardInput input)
    {
        Know(input.Config);
        long offsetMs = input.At.ToUnixTimeMilliseconds() - input.NowMs;
        if (Math.Abs(offsetMs - _offsetMs) > ClockStepMs)
            _offsetMs = offsetMs;
        return new BoardPicture(input.NowMs + _offsetMs, Queues(input), Agents(input), Callers(input));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private void Know(EngineConfig config)
    {
        if (ReferenceEquals(config, _config))
            return;
        _config = config;
        _agentsOf = config.Tiers.ToLookup(tier => tier.Queue, tier => tier.Agent);
        _queuesOf = config.Tiers.GroupBy(tier => tier.Agent)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(tier => tier.Queue).Distinct()]);
    }

    private ImmutableArray<QueueCard> Queues(BoardInput input)
    {
        var agents = input.Engine.Agents.ToDictionary(agent => agent.Name);
        var now = input.QueuesNow.ToDictionary(queue => queue.Queue);
        var today = input.QueuesToday.ToDictionary(queue => queue.Queue);
        var interval = input.QueuesInterval.ToDictionary(queue => queue.Queue);
        return [.. input.Engine.Queues.Where(queue => today.ContainsKey(queue.Name) && interval.ContainsKey(queue.Name)).Select(Card)];

        QueueCard Card(QueueSnapshot queue) => new(
            queue.Name, queue.Strategy, Word(queue.Mode), queue.Waiting,
            queue.Waiting > 0 ? input.NowMs + _offsetMs - queue.LongestWaitMs : null,
            input.Expected.TryGetValue(queue.Name, out long expectedMs) ? expectedMs : null, queue.Talking,
            now.GetValueOrDefault(queue.Name)?.Callbacks ?? 0, Count(queue.Name, agents), QueueFigures.Of(interval[queue.Name]),
            QueueFigures.Of(today[queue.Name]));
    }

    private AgentCounts Count(string queue, Dictionary<string, AgentSnapshot> agents)
    {
        AgentCounts counts = default;
        foreach (string name in _agentsOf[queue])
        {
            if (agents.TryGetValue(name, out var agent))
                counts = counts.And(agent.Status, agent.State);
        }
        return counts;
    }

    private ImmutableArray<AgentCard> Agents(BoardInput input)
    {
        var today = input.AgentsToday.ToDictionary(agent => agent.Agent);
        var queueOf = input.Engine.Callers.ToDictionary(caller => caller.Call, caller => caller.Queue);
        return [.. input.Engine.Agents.Select(Card)];

        AgentCard Card(AgentSnapshot agent)
        {
            AgentStatistics? figures = today.GetValueOrDefault(agent.Name);
            return new(
                agent.Name, AgentStatusWords.Spelling.Of(agent.Status), Word(agent.State), input.NowMs + _offsetMs - agent.InStateMs,
                agent.Call?.ToString(), _queuesOf.GetValueOrDefault(agent.Name) ?? [], figures?.Talks ?? 0,
                figures?.Occupancy is { } occupancy ? Math.Round(occupancy, 2) : null)
            {
                CallQueue = agent.Call is { } call ? queueOf.GetValueOrDefault(call, "") : "",
            };
        }
    }

    private ImmutableArray<CallerCard> Callers(BoardInput input) =>
    [
        .. input.Engine.Callers.Select(caller =>
        {
            // The others count towards the length of the queue, however far they are on their way to an agent.
            bool waits = caller.State is not ("connected" or "leaving");
            return new CallerCard(
                caller.Call.ToString(), caller.CallUuid, caller.Queue, caller.Number, caller.Name, caller.State,
                waits ? input.NowMs + _offsetMs - caller.WaitMs : 0, waits ? null : caller.WaitMs, caller.Agent);
        }),
    ];
}
