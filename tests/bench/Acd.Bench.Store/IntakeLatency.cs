using System.Diagnostics;
using System.Globalization;
using Acd.Store;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// What a fact costs the engine thread: with a healthy store, and with one whose database takes connections and never answers.
/// </summary>
internal static class IntakeLatency
{
    public static void Measure(bool quick)
    {
        int seconds = quick ? 3 : 30;
        using var healthyFolder = new TestFolder();
        double healthy = P99Us(new StoreOptions { Folder = healthyFolder.Path }, seconds);
        using var hungFolder = new TestFolder();
        using var silence = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silence.Start();
        string host = $"Host=127.0.0.1;Port={((System.Net.IPEndPoint)silence.LocalEndpoint).Port};Database=acd;Username=acd";
        double hung = P99Us(
            new StoreOptions { Folder = hungFolder.Path, Kind = StoreKind.PostgreSql, ConnectionString = host }, seconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ten facts on the engine thread, p99, {seconds} s at 1,000 callers/s: healthy {healthy:F1} us, database hung {hung:F1} us"));
    }

    private static double P99Us(StoreOptions options, int seconds)
    {
        using var store = new StoreService(options, NullLogger.Instance);
        var day = new Day();
        var times = new List<double>(seconds * 1_000);
        var watch = Stopwatch.StartNew();
        while (times.Count < seconds * 1_000)
        {
            var facts = day.Answered();
            long start = Stopwatch.GetTimestamp();
            foreach (var fact in facts)
                store.Take(in fact);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            while (watch.ElapsedMilliseconds < times.Count)
                Thread.Sleep(1);
        }
        times.Sort();
        return times[times.Count * 99 / 100];
    }
}
