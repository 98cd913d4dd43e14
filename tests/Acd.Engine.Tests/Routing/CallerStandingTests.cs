using Acd.Engine.Config;
using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class CallerStandingTests
{
    /// <summary>Orders that come up in many ways are drawn from a fixed seed; a failure names the round.</summary>
    [Fact]
    public void Just_before_and_just_after_are_strictly_there_now_and_later()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 2_000; round++)
        {
            var queue = new QueueConfig { Name = "q", AgeingPerSecond = random.Next(4) / 2.0, AgeingCap = random.Next(2) * 30 };
            var all = Enumerable.Range(1, 6).Select(i => CallerStanding.Of(
                queue, random.Next(2), random.Next(3), random.Next(3) * 1_000L, i * CallerStanding.SequenceStep)).ToList();
            const long nowMs = 5_000;
            all.Sort((a, b) => a.RankAt(nowMs).CompareTo(b.RankAt(nowMs)));
            var index = random.Next(all.Count);
            var moved = CallerStanding.Of(queue, 0, 0, nowMs, 7 * CallerStanding.SequenceStep);
            var between = moved.JustBefore(all[index], index == 0 ? null : all[index - 1]);
            var last = moved.JustAfter(all[^1]);
            Assert.True(between.RankAt(nowMs).CompareTo(all[index].RankAt(nowMs)) < 0, $"round {round}: not before its target");
            var isAfterOneBefore = index == 0 || all[index - 1].RankAt(nowMs).CompareTo(between.RankAt(nowMs)) < 0;
            Assert.True(isAfterOneBefore, $"round {round}: before the one before");
            Assert.True(all.TrueForAll(other => other.RankAt(nowMs).CompareTo(last.RankAt(nowMs)) < 0), $"round {round}: not the last");
            var target = all[index];
            const long laterMs = nowMs + 60_000;
            Assert.True(between.RankAt(laterMs).CompareTo(target.RankAt(laterMs)) < 0, $"round {round}: not before it later");
        }
    }

    [Fact]
    public void Points_grow_to_the_cap_and_stop()
    {
        var queue = new QueueConfig { Name = "q", BaseScore = 5, AgeingPerSecond = 2, AgeingCap = 10 };
        var standing = CallerStanding.Of(queue, 0, 1, 1_000, 1);
        Assert.Equal([6, 8, 16, 16], new long[] { 1_000, 2_000, 6_000, 60_000 }.Select(ms => standing.PointsAt(ms)));
        Assert.Equal(6_000, standing.CapAtMs);
    }

    [Fact]
    public void It_fits_to_the_rules_it_was_made_by()
    {
        var queue = new QueueConfig { Name = "q" };
        var standing = CallerStanding.Of(queue, 0, 0, 0, 1);
        Assert.True(standing.FitsTo(queue with { Music = "other" }));
        Assert.All<QueueConfig>(
            [queue with { Weight = 1 }, queue with { BaseScore = 1 }, queue with { AgeingPerSecond = 2 }, queue with { AgeingCap = 1 }],
            other => Assert.False(standing.FitsTo(other)));
    }
}
