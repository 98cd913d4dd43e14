using System.Diagnostics;
using System.Globalization;
using Acd.Bench.Report;
using Acd.Host;
using Acd.Host.Logging;
using Acd.Store.Tests.Faults;
using Acd.Store.Tests.Support;
using Acd.Switch;

namespace Acd.Bench.Store;

/// <summary>
/// What the store costs an offer as an operator sees it: from the event that frees an agent, pushed while the engine sleeps, to the order
/// to ring him; the wake-up of the engine thread and the whole host are in it. Rounds alternate, and what is compared is the same round's;
/// "again" is a second stretch without a store, so its ratio is what the measurement can tell apart.
/// </summary>
internal static class OfferDelay
{
    private const int OffersPerSecond = 500;
    private const int HungSeconds = 30;

    /// <summary>Callers a second that come and go: their 150,000 facts are about what the store can take.</summary>
    public const int ManyPassersPerSecond = 75_000;

    private const string Busy = "busy without a store";

    private const string Saturated = "saturated";

    /// <summary>Threads without a store that take the processor as the store's did in its last stretch.</summary>
    private const string Plain = "busy beside plain threads";

    private static readonly string[] Quiet = ["no store", "no store again", "idle", "hung"];
    private static readonly string[] Crowded = [Busy, Saturated, Plain];
    private static readonly Dictionary<string, double> CoresOf = [];

    /// <param name="quick">A few seconds each.</param>
    /// <param name="crowdedOnly">Only with so many facts that the store is at its limit.</param>
    /// <param name="passersPerSecond">Callers a second that come and go in the crowd.</param>
    public static async Task MeasureAsync(bool quick, bool crowdedOnly, int passersPerSecond)
    {
        int passers = passersPerSecond / OffersPerSecond;
        string[] cases = crowdedOnly ? Crowded : [.. Quiet, .. Crowded];
        await using var server = new PostgreSqlServer { IsDurable = true };
        if (server.Missing is { } missing)
        {
            Console.WriteLine($"offer delay: not measured, {missing}");
            return;
        }
        await server.StartAsync();
        int rounds = quick ? 1 : crowdedOnly ? 7 : 3;
        var times = cases.Select(_ => new List<double[]>()).ToArray();
        foreach (string what in cases)
            await RunAsync(what, server, PassersOf(what), seconds: 1);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < cases.Length; i++)
            {
                // Each comes first as often as last.
                int which = (i + round) % cases.Length;
                int seconds = quick ? 2 : cases[which] == "hung" ? HungSeconds : 4;
                var us = await RunAsync(cases[which], server, PassersOf(cases[which]), seconds);
                times[which].Add([Percentiles.Median(us), Percentiles.At(us, 0.99)]);
            }
        }
        for (int which = 0; which < cases.Length; which++)
            Print(cases, times, which);

        int PassersOf(string what) => Crowded.Contains(what) ? passers : 0;
    }

    private static void Print(string[] cases, List<double[]>[] times, int which)
    {
        bool isCrowded = Crowded.Contains(cases[which]);
        Print(cases[which], times[which], beside: times[isCrowded ? Array.IndexOf(cases, Busy) : 0], "");
        if (cases[which] == Saturated)
            Print(Saturated, times[which], beside: times[Array.IndexOf(cases, Plain)], " to plain threads");
    }

    /// <summary>The median of the rounds, and of their ratios to what it is compared with.</summary>
    private static void Print(string what, List<double[]> times, List<double[]> beside, string to)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"offer delay, {what}{to}: {Text(0, "p50")}, {Text(1, "p99")}, {times.Count} rounds"));

        string Text(int percentile, string name)
        {
            double us = Percentiles.Median(times.Select(round => round[percentile]));
            double[] ratios = [.. times.Select((round, i) => round[percentile] / beside[i][percentile]).Order()];
            return string.Create(
                CultureInfo.InvariantCulture, $"{name} {us:F1} us ({Percentiles.Median(ratios):F3}, {ratios[0]:F3} to {ratios[^1]:F3})");
        }
    }

    private static async Task<List<double>> RunAsync(string what, PostgreSqlServer server, int passers, int seconds)
    {
        using var folder = new TestFolder();
        if (what != "hung")
            return await RunAsync(what, folder, store: "", line: null, passers, seconds);
        using var line = new FaultyLine(server.Port);
        string connection = server.ConnectionString(await server.NewDatabaseAsync())
            .Replace($"Port={server.Port}", $"Port={line.Port}", StringComparison.Ordinal);
        return await RunAsync(what, folder, $"postgresql:{connection}", line, passers, seconds);
    }

    private static async Task<List<double>> RunAsync(
        string what, TestFolder folder, string store, FaultyLine? line, int passers, int seconds)
    {
        bool hasStore = what is "idle" or "hung" or Saturated;
        using var others = what == Plain ? new PlainThreads(Math.Clamp(CoresOf[Saturated] - CoresOf[Busy], 0, 1.9)) : null;
        using var world = new RingWorld(store);
        var options = new HostOptions { Seed = 42, StoreFolder = hasStore ? folder.Path : "" };
        var engine = Task.Factory.StartNew(
            () => new AcdHost(world, options, new HostLog(world)).Run(), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        world.Fill();
        // One second to get going, with a database that answers.
        Steps(world, passers, OffersPerSecond);
        if (line is not null)
            line.IsSilent = true;
        var before = (Count: GC.CollectionCount(0), Pause: GC.GetTotalPauseDuration(), Bytes: GC.GetTotalAllocatedBytes());
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var times = Steps(world, passers, seconds * OffersPerSecond);
        double cores = (Environment.CpuUsage.TotalTime - used) / Stopwatch.GetElapsedTime(start);
        CoresOf[what] = cores;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {times.Count} offers, {cores:F2} cores, {JournalBytes(folder) >> 10} KiB in the journal, " +
            $"{GC.CollectionCount(0) - before.Count} collections of " +
            $"{(GC.GetTotalPauseDuration() - before.Pause).TotalMilliseconds:F1} ms in all, " +
            $"{(GC.GetTotalAllocatedBytes() - before.Bytes) >> 20} MiB allocated"));
        world.End();
        var ended = await engine;
        if (ended != RunResult.Stopped)
            throw new InvalidOperationException($"the host ended with {ended}");
        return times;
    }

    private static List<double> Steps(RingWorld world, int passers, int steps)
    {
        var times = new List<double>(steps);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < steps; i++)
            times.Add(world.Step(passers, start + (i * Stopwatch.Frequency / OffersPerSecond)));
        return times;
    }

    private static long JournalBytes(TestFolder folder)
    {
        var journal = new DirectoryInfo(Path.Combine(folder.Path, "acd_journal"));
        return journal.Exists ? journal.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
    }
}
