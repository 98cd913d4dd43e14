using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

/// <summary>What the documentation of <see cref="AcdStatistics"/> promises about memory.</summary>
public class CostTests
{
    private const long Minute = 60_000;
    private const int MinutesPerDay = 24 * 60;
    private static readonly Fact Blank = new() { Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "" };
    private static readonly string[] Queues = [.. Enumerable.Range(0, 50).Select(i => $"queue{i}")];
    private static readonly string[] Agents = [.. Enumerable.Range(0, 50).Select(i => $"agent{i}")];

    private readonly AcdStatistics _statistics = new();
    private ulong _lastCall;

    [Fact]
    public void A_busy_day_after_a_busy_day_allocates_nothing()
    {
        _statistics.SetClock(0, Story.Start);
        Configure(queues: 3);
        Run(fromMinute: 0, MinutesPerDay, queues: 3, agents: 5);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Run(fromMinute: MinutesPerDay, MinutesPerDay, queues: 3, agents: 5);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, _statistics.FactsIgnored);
        var answered = _statistics.Queues(_statistics.Interval(IntervalLength.Minutes15, 1)).Sum(queue => queue.Answered);
        Assert.Equal(15 * 5 * 3, answered);
    }

    [Theory]
    [InlineData(20, 0, 160 + 3, 0)]
    [InlineData(1, 50, 0, 12 + 1)]
    public void A_queue_and_an_agent_stay_within_their_bounds(int queues, int agents, int queueKB, int agentKB)
    {
        // Alone, so that what the first ones cost beside themselves (tables, code) is in neither measure.
        _statistics.SetClock(0, Story.Start);
        Configure(queues: 1);
        Run(0, 2 * MinutesPerDay, queues: 1, agents: 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Configure(queues);
        Run(2 * MinutesPerDay, 2 * MinutesPerDay, queues, Math.Max(1, agents), stride: 7);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var few = 64 * 1024;
        Assert.InRange(allocated, few, ((long)queueKB * queues * 1024) + ((long)agentKB * agents * 1024) + few);
    }

    private void Configure(int queues) => _statistics.Configure(new EngineConfig
    {
        Queues = [.. Enumerable.Range(0, queues).Select(i => new QueueConfig { Name = Queues[i] })],
    });

    /// <summary>Each agent answers one caller of each queue every <paramref name="stride"/> minutes and wraps him up.</summary>
    private void Run(long fromMinute, long minutes, int queues, int agents, int stride = 1)
    {
        for (var minute = fromMinute; minute < fromMinute + minutes; minute += stride)
        {
            for (var agent = 0; agent < agents; agent++)
            {
                for (var queue = 0; queue < queues; queue++)
                {
                    Call(minute * Minute, Queues[queue], Agents[agent]);
                }
            }
        }
    }

    private void Call(long atMs, string queue, string agent)
    {
        var call = new CallId(++_lastCall);
        var fact = Blank with { AtMs = atMs, Queue = queue, Agent = agent, Call = call };
        Take(fact with { Kind = FactKind.CallerJoined });
        Take(fact with { Kind = FactKind.OfferStarted });
        Take(fact with { Kind = FactKind.OfferAnswered });
        Take(fact with { Kind = FactKind.CallerAnswered, DurationMs = (long)_lastCall % 60_000 });
        Take(fact with { Kind = FactKind.AgentStateChanged, StateBefore = AgentState.Ready, State = AgentState.Talking });
        Take(fact with { Kind = FactKind.AgentStateChanged, StateBefore = AgentState.Talking, State = AgentState.WrapUp });
        Take(fact with { Kind = FactKind.CallerEnded, Outcome = CallerOutcome.Answered, DurationMs = 180_000 });
        fact = fact with { DurationMs = 10_000 };
        Take(fact with { Kind = FactKind.AgentStateChanged, StateBefore = AgentState.WrapUp, State = AgentState.Ready });
    }

    private void Take(in Fact fact) => _statistics.Take(fact);
}
