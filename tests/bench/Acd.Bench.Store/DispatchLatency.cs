using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Acd.Bench.Report;
using Acd.Host;
using Acd.Host.Logging;
using Acd.Store;
using Acd.Store.Tests.Support;
using Acd.Switch;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// What the store costs an offer, in the engine's whole loop and in its bare step: with no store, with a healthy one, and with one whose
/// database takes connections and never answers; 500 offers a second, and as many as the loop can make, which is more than any
/// database takes. Rounds alternate, and what is compared is the same round's.
/// </summary>
internal static class DispatchLatency
{
    private const int OffersPerSecond = 500;
    private static readonly string[] Stores = ["none", "healthy", "hung"];

    public static void Measure(bool quick)
    {
        int rounds = quick ? 2 : 5;
        int seconds = quick ? 2 : 3;
        Measure("bare step, 500 offers/s", rounds, store => Bare(store, seconds));
        Measure("loop, 500 offers/s", rounds, store => Loop(store, seconds * OffersPerSecond, OffersPerSecond));
        Measure("loop, flat out", rounds, store => Loop(store, quick ? 20_000 : 100_000, perSecond: 0));
    }

    private static void Measure(string what, int rounds, Func<string, List<double>> run)
    {
        var times = Stores.Select(_ => new List<double[]>()).ToArray();
        foreach (string store in Stores)
            run(store);
        for (int round = 0; round < rounds; round++)
        {
            // Each comes first as often as last.
            for (int i = 0; i < Stores.Length; i++)
            {
                int store = (i + round) % Stores.Length;
                var us = run(Stores[store]);
                times[store].Add([Percentiles.Median(us), Percentiles.At(us, 0.99)]);
            }
        }
        for (int store = 0; store < Stores.Length; store++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"dispatch, {what}, {Stores[store]}: {Text(times, store, 0, "p50")}, {Text(times, store, 1, "p99")}"));
        }
    }

    /// <summary>The median of the rounds, and of their ratios to the round without a store.</summary>
    private static string Text(List<double[]>[] times, int store, int which, string name)
    {
        double us = Percentiles.Median(times[store].Select(round => round[which]));
        double ratio = Percentiles.Median(times[store].Select((round, i) => round[which] / times[0][i][which]));
        return string.Create(CultureInfo.InvariantCulture, $"{name} {us:F2} us ({ratio:F3})");
    }

    private static List<double> Bare(string store, int seconds)
    {
        using var folder = new TestFolder();
        using var silence = Silence();
        var options = new StoreOptions { Folder = folder.Path };
        if (store == "hung")
            options = options with { Kind = StoreKind.PostgreSql, ConnectionString = HungConnection(silence) };
        using var service = store == "none" ? null : new StoreService(options, NullLogger.Instance);
        var world = new DispatchWorld(service);
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < seconds * OffersPerSecond; i++)
        {
            times.Add(world.Step());
            while (watch.Elapsed.TotalSeconds * OffersPerSecond < i)
                Thread.Sleep(1);
        }
        return times;
    }

    private static List<double> Loop(string store, int steps, int perSecond)
    {
        using var folder = new TestFolder();
        using var silence = Silence();
        var world = new HostWorld(store == "hung" ? $"postgresql:{HungConnection(silence)}" : "", steps, perSecond);
        var options = new HostOptions { Seed = 42, StoreFolder = store == "none" ? "" : folder.Path };
        var result = new AcdHost(world, options, new HostLog(world)).Run();
        if (result != RunResult.Stopped || world.Failure is not null)
            throw new InvalidOperationException($"the host ended with {result}: {world.Failure}");
        return world.TimesUs;
    }

    /// <summary>Takes connections and never says anything.</summary>
    private static TcpListener Silence()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string HungConnection(TcpListener silence) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={((IPEndPoint)silence.LocalEndpoint).Port};Database=acd;Username=acd");
}
