namespace Acd.Simulator.Tests;

/// <summary>
/// The simulated world against textbook formulas. Seeded, so each run gives the same numbers; bounds are four standard deviations or wider.
/// </summary>
public sealed class StatisticsTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 5)]
    [InlineData(3, 50)]
    public void Arrivals_are_a_Poisson_process(ulong seed, double callsPerSecond)
    {
        const double Seconds = 2_000;
        var arrivalsUs = new List<long>();
        World.Run(
            World.Plain with { Seed = seed, CallsPerSecond = callsPerSecond, Seconds = Seconds, MeanTalkSeconds = 0, Agents = 100 },
            watch: (what, _, atUs) =>
            {
                if (what == "joined")
                    arrivalsUs.Add(atUs);
            });

        double expected = callsPerSecond * Seconds;
        Assert.InRange(arrivalsUs.Count, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        var gaps = arrivalsUs.Zip(arrivalsUs.Skip(1), (a, b) => (b - a) / 1e6).ToList();
        double mean = gaps.Average();
        double variation = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean))) / mean;
        Assert.InRange(variation, 0.9, 1.1);
    }

    [Fact]
    public void Callers_nobody_answers_lose_patience_as_configured()
    {
        var visits = Visits(World.Virtual with { Agents = 0, CallsPerSecond = 10, MeanPatienceSeconds = 30 });

        Assert.InRange(visits.Average(visit => visit.WaitSeconds), 28, 32);
        Assert.All(visits, visit => Assert.False(visit.Answered));
    }

    [Fact]
    public void Agents_react_in_the_configured_proportions()
    {
        var log = World.Run(World.Virtual with
        {
            Seconds = 20_000, Agents = 50, MeanPatienceSeconds = 0, MeanRingSeconds = 0.5,
            NoAnswerProbability = 0.2, BusyProbability = 0.1, RejectProbability = 0.05,
        }).Log;

        double dialled = log.Count("LegDialing");
        Assert.InRange(log.Lines.Count(line => line.Contains("= NoAnswer", StringComparison.Ordinal)) / dialled, 0.18, 0.22);
        Assert.InRange(log.Lines.Count(line => line.Contains("= UserBusy", StringComparison.Ordinal)) / dialled, 0.08, 0.12);
        Assert.InRange(log.Lines.Count(line => line.Contains("= CallRejected", StringComparison.Ordinal)) / dialled, 0.04, 0.06);
    }

    /// <summary>
    /// M/M/c: 3 agents, 10 s per call, 0.24 calls/s. Erlang C: P(wait) = 0.6472, mean wait = 0.6472 × 10 s / (3 − 2.4) = 10.79 s;
    /// Little's law then gives 0.24 × 10.79 = 2.589 callers waiting on average.
    /// </summary>
    [Fact]
    public void Waits_follow_Erlang_C_and_Littles_law()
    {
        const double Seconds = 400_000;
        var visits = Visits(World.Plain with
        {
            Agents = 3, CallsPerSecond = 0.24, MeanTalkSeconds = 10, Seconds = Seconds, DrainSeconds = 10_000,
        });

        double meanWait = visits.Average(visit => visit.WaitSeconds);
        double waited = visits.Count(visit => visit.WaitSeconds > 0) / (double)visits.Count;
        double meanWaiting = TimeAverage(visits, Seconds);

        Assert.InRange(waited, 0.6472 * 0.95, 0.6472 * 1.05);
        Assert.InRange(meanWait, 10.79 * 0.9, 10.79 * 1.1);
        Assert.InRange(meanWaiting, 0.24 * meanWait * 0.97, 0.24 * meanWait * 1.03);
    }

    private static List<Visit> Visits(SimulationOptions options)
    {
        var joined = new Dictionary<CallId, long>();
        var visits = new List<Visit>();
        World.Run(options, watch: (what, call, atUs) =>
        {
            if (what == "joined")
                joined.Add(call, atUs);
            else if (joined.Remove(call, out long joinedUs))
                visits.Add(new Visit(joinedUs / 1e6, (atUs - joinedUs) / 1e6, what == "bridged"));
        });
        Assert.Empty(joined);
        return visits;
    }

    /// <summary>Callers waiting, counted once a second.</summary>
    private static double TimeAverage(List<Visit> visits, double seconds)
    {
        var change = new long[(int)seconds + 2];
        foreach (var visit in visits)
        {
            change[Sample(visit.AtSecond)]++;
            change[Sample(visit.AtSecond + visit.WaitSeconds)]--;
        }
        long waiting = 0;
        double sum = 0;
        for (int second = 0; second <= (int)seconds; second++)
        {
            waiting += change[second];
            sum += waiting;
        }
        return sum / seconds;

        int Sample(double at) => (int)Math.Ceiling(Math.Min(at, seconds + 1));
    }

    private sealed record Visit(double AtSecond, double WaitSeconds, bool Answered);
}
