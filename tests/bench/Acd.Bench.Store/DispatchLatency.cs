using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Acd.Engine.Ports;
using Acd.Store;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// From an agent who gets free to the order to ring him again, 500 times a second, with the facts going nowhere, into a healthy
/// store, into one whose database takes connections and never answers, and into one that is also given 50,000 other facts a second
/// between the measurements. Rounds alternate.
/// </summary>
internal static class DispatchLatency
{
    private const int StepsPerSecond = 500;
    private const int OtherCallersPerStep = 10;

    public static void Measure(bool quick)
    {
        int rounds = quick ? 2 : 3;
        int seconds = quick ? 2 : 10;
        string[] names = ["no store", "healthy", "hung", "saturated"];
        var times = names.Select(_ => new List<double>()).ToArray();
        RunNowhere(1, []);
        for (int i = 0; i < rounds; i++)
        {
            RunNowhere(seconds, times[0]);
            RunStore(seconds, times[1], isHung: false, isSaturated: false);
            RunStore(seconds, times[2], isHung: true, isSaturated: false);
            RunStore(seconds, times[3], isHung: false, isSaturated: true);
        }
        foreach (var list in times)
            list.Sort();
        for (int i = 0; i < names.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"dispatch, {names[i]}: p50 {At(times[i], 50):F1} us ({At(times[i], 50) / At(times[0], 50):F2}), "
                + $"p99 {At(times[i], 99):F1} us ({At(times[i], 99) / At(times[0], 99):F2}), {times[i].Count} steps"));
        }
    }

    private static double At(List<double> sorted, int percent) => sorted[sorted.Count * percent / 100];

    private static void RunNowhere(int seconds, List<double> times) => Run(new DispatchWorld(null), seconds, times, null);

    private static void RunStore(int seconds, List<double> times, bool isHung, bool isSaturated)
    {
        using var folder = new TestFolder();
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start();
        var options = new StoreOptions { Folder = folder.Path };
        if (isHung)
        {
            int port = ((IPEndPoint)silence.LocalEndpoint).Port;
            options = options with
            {
                Kind = StoreKind.PostgreSql, ConnectionString = $"Host=127.0.0.1;Port={port};Database=acd;Username=acd",
            };
        }
        using var store = new StoreService(options, NullLogger.Instance);
        Run(new DispatchWorld(store), seconds, times, isSaturated ? store : null);
    }

    private static void Run(DispatchWorld world, int seconds, List<double> times, IFactSink? others)
    {
        var day = new Day();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < seconds * StepsPerSecond; i++)
        {
            times.Add(world.Step());
            for (int j = 0; others is not null && j < OtherCallersPerStep; j++)
            {
                foreach (var fact in day.Answered())
                    others.Take(in fact);
            }
            while (watch.Elapsed.TotalSeconds * StepsPerSecond < i)
                Thread.Sleep(1);
        }
    }
}
