using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Statistics;
using CsCheck;

namespace Acd.Properties.Tests.Statistics;

/// <summary>The statistics against a recount, and parts against the whole, for random days.</summary>
public class StatisticsProperties
{
    private const long QuarterMs = 15 * 60_000;
    private const long ShortMs = 30_000;
    private static readonly long[] ThresholdsMs = [60_000, 20_000];
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 5, 0, TimeSpan.FromHours(1));
    private static readonly Gen<uint[]> Choices = Gen.UInt.Uniform.Array[0, 300];

    [Fact]
    public void Statistics_are_what_a_recount_finds() => Choices.Sample(choices =>
    {
        var day = RandomDay.Run(choices);
        var statistics = Fold(day.Facts, day.EndMs);
        var recount = new Recount(day.Facts, day.EndMs);
        Assert.Equal(0, statistics.FactsIgnored);

        AssertSame(statistics.Today(), long.MinValue, long.MaxValue);
        var quarters = (int)((day.EndMs + (5 * 60_000)) / QuarterMs);
        foreach (var ago in new[] { 0, 1, 2, 5 }.Where(ago => ago <= quarters))
        {
            var endMs = ((quarters - ago + 1) * QuarterMs) - (5 * 60_000);
            AssertSame(statistics.Interval(IntervalLength.Minutes15, ago), endMs - QuarterMs, endMs);
        }

        void AssertSame(StatisticsPeriod period, long fromMs, long untilMs)
        {
            foreach (var queue in statistics.Queues(period))
            {
                Assert.Equal(recount.Queue(queue.Queue, fromMs, untilMs, ThresholdsMs, ShortMs), Dump.Of(queue));
            }

            foreach (var agent in statistics.Agents(period))
            {
                Assert.Equal(recount.Agent(agent.Agent, fromMs, untilMs), Dump.Of(agent));
            }
        }
    }, iter: 300);

    [Fact]
    public void Percentiles_are_right_to_one_percent_or_8_ms() => Choices.Sample(choices =>
    {
        var day = RandomDay.Run(choices);
        var statistics = Fold(day.Facts, day.EndMs);
        var recount = new Recount(day.Facts, day.EndMs);
        foreach (var queue in statistics.Queues(statistics.Today()))
        {
            var waits = recount.Waits(queue.Queue);
            Assert.Equal(waits.Count, queue.Waits!.Count);
            foreach (var percentile in waits.Count == 0 ? [] : new[] { 50.0, 90, 95, 99 })
            {
                var exact = waits[Math.Max(0, (int)((percentile / 100 * waits.Count) + 0.5) - 1)];
                var highest = DurationHistogram.HighestMs;
                Assert.InRange(
                    queue.Waits.PercentileMs(percentile)!.Value, Math.Min(exact, highest), Math.Max(exact + 8, exact * 1.01));
            }
        }
    }, iter: 200);

    [Fact]
    public void Two_nodes_merged_are_the_whole() => Choices.Sample(choices =>
    {
        var day = RandomDay.Run(choices);
        var whole = Fold(day.Facts, day.EndMs);
        var even = Fold(day.Facts.Where(fact => RandomDay.IsEven(fact)), day.EndMs);
        var odd = Fold(day.Facts.Where(fact => !RandomDay.IsEven(fact)), day.EndMs);
        foreach (var period in new[] { whole.Today(), whole.Interval(IntervalLength.Minutes30, 0) })
        {
            foreach (var expected in whole.Queues(period))
            {
                var merged = QueueStatistics.Merge(even.Queue(expected.Queue, period)!, odd.Queue(expected.Queue, period)!);
                Assert.Equal(Dump.Of(expected), Dump.Of(merged));
                Assert.Equal(Dump.Percentiles(expected.Waits), Dump.Percentiles(merged.Waits));
                Assert.Equal(Dump.Percentiles(expected.TalkTimes), Dump.Percentiles(merged.TalkTimes));
                Assert.Equal(Dump.Percentiles(expected.WrapUpTimes), Dump.Percentiles(merged.WrapUpTimes));
            }
        }

        Assert.Equal(whole.QueuesNow(), even.QueuesNow().Zip(odd.QueuesNow(), QueueNow.Merge));
    }, iter: 300);

    [Fact]
    public void The_days_quarters_merged_are_the_day_and_an_agents_queues_are_the_agent() => Choices.Sample(choices =>
    {
        var day = RandomDay.Run(choices);
        var statistics = Fold(day.Facts, day.EndMs);
        var quarters = Enumerable.Range(0, 97).Select(ago => statistics.Interval(IntervalLength.Minutes15, ago)).ToList();
        foreach (var expected in statistics.Queues(statistics.Today()))
        {
            var merged = quarters.Select(quarter => statistics.Queue(expected.Queue, quarter)!).Aggregate(QueueStatistics.Merge);
            Assert.Equal(Dump.Of(expected), Dump.Of(merged));
        }

        var inQueues = statistics.AgentsInQueues(statistics.Today()).ToLookup(one => one.Agent);
        foreach (var expected in statistics.Agents(statistics.Today()))
        {
            var merged = quarters.Select(quarter => statistics.Agent(expected.Agent, quarter)!).Aggregate(AgentStatistics.Merge);
            Assert.Equal(Dump.Of(expected), Dump.Of(merged));
            var queues = inQueues[expected.Agent].ToList();
            Assert.Equal(
                (expected.Offers, expected.HandleMs, expected.WrapUpMs),
                (queues.Sum(one => one.Offers), queues.Sum(one => one.HandleMs), queues.Sum(one => one.WrapUpMs)));
        }
    }, iter: 100);

    [Fact]
    public void Whatever_the_facts_nothing_breaks_and_no_caller_gets_lost() => Gen.Select(
        Gen.Enum<FactKind>(), Gen.ULong[1, 6], Gen.Int[0, 1], Gen.Int[0, 3],
        Gen.Enum<CallerOutcome>(), Gen.Enum<Engine.Agents.AgentState>(), Gen.Enum<Engine.Agents.AgentState>(),
        Gen.Long[-1, 20_000_000]).Array[0, 200].Sample(rows =>
    {
        var statistics = Fold([], 0);
        foreach (var (kind, call, queue, agent, outcome, before, state, ms) in rows)
        {
            statistics.Take(new Fact
            {
                Kind = kind, AtMs = ms, Call = new CallId(call), Queue = RandomDay.Queues[queue], Agent = RandomDay.Agents[agent],
                Outcome = outcome, StateBefore = before, State = state, WaitMs = ms, DurationMs = ms, Text = "",
            });
        }

        var now = statistics.QueuesNow();
        foreach (var today in statistics.Queues(statistics.Today()))
        {
            var waiting = now.Single(queue => queue.Queue == today.Queue).Waiting;
            Assert.Equal(today.Offered, today.Answered + today.Abandoned + today.FlowOut + waiting);
        }
    }, iter: 1_000);

    [Fact]
    public void The_days_hold_what_they_are_meant_to_test()
    {
        var counts = new Dictionary<string, long>();
        Choices.Sample(choices =>
        {
            var day = RandomDay.Run(choices);
            var statistics = Fold(day.Facts, day.EndMs);
            foreach (var queue in statistics.Queues(statistics.Today()))
            {
                Add("answered", queue.Answered);
                Add("abandoned", queue.Abandoned);
                Add("moved", queue.MovedIn);
                Add("called back", queue.CallbacksAnswered);
                Add("handled", queue.Handled);
                Add("wrapped up", queue.WrapUps);
            }
        }, iter: 100, seed: "0000KOIPe036", threads: 1);

        Assert.All(counts, count => Assert.True(count.Value > 50, $"{count.Key}: {count.Value}"));

        void Add(string what, long count) => counts[what] = counts.GetValueOrDefault(what) + count;
    }

    private static AcdStatistics Fold(IEnumerable<Fact> facts, long endMs)
    {
        var statistics = new AcdStatistics();
        statistics.SetClock(0, Start);
        statistics.Configure(new EngineConfig
        {
            Queues = [.. RandomDay.Queues.Select(name => new QueueConfig
            {
                Name = name, ServiceLevelMs = ThresholdsMs[0], MoreServiceLevelsMs = [ThresholdsMs[1]], ShortAbandonMs = ShortMs,
            })],
        });
        foreach (var fact in facts)
        {
            statistics.Take(in fact);
        }

        statistics.AdvanceTo(endMs);
        return statistics;
    }
}
