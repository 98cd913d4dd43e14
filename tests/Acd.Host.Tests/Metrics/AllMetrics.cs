using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Acd.Host.Tests.Support;
using Acd.Wallboard;
using Acd.Wallboard.Live;
using Acd.Wallboard.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Acd.Host.Tests.Metrics;

/// <summary>
/// Every series there can be, by name, with its labels: of an engine with a store, on a switch that says all, with callers who were
/// answered, hung up and were taken out, and of a wallboard.
/// </summary>
internal static partial class AllMetrics
{
    public const string Shim =
        """
        {"engine":"running","engine_restarts":1,"ring_events":2,"ring_capacity":8192,"callers":3,"legs":4,"leg_workers":5,
        "leg_workers_max":64,"leg_workers_busy":6,"legs_queued":7,"legs_refused":8,"waiting_callers":9,"music_streams":10,"frames_out":11,
        "packets_in":12,"late_ticks":13,"last_tick_us":14000,"ring_events_peak":15,"event_lag_us":16000,"event_lag_peak_us":17000,
        "events_lost":18,"event_clients_cut":19,"event_clients_cut_by_switch":20,"talks_transcoded":21,"packets_encoded":22}
        """;

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Series = new(Read);

    /// <summary>Labels by name of the series; those of a histogram have three.</summary>
    public static IReadOnlyDictionary<string, HashSet<string>> Labels => Series.Value;

    /// <summary>The name with which <c># TYPE</c> announces a series.</summary>
    public static string Family(string series) => Part().Replace(series, "_wait_seconds");

    private static Dictionary<string, HashSet<string>> Read()
    {
        string folder = Directory.CreateTempSubdirectory("acd-metrics-").FullName;
        try
        {
            string text = OfAnEngine(folder) + OfAWallboard(folder);
            return Line().Matches(text).GroupBy(line => line.Groups["name"].Value).ToDictionary(
                lines => lines.Key,
                lines => lines.SelectMany(line => line.Groups["label"].Captures.Select(label => label.Value)).ToHashSet());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string OfAnEngine(string folder)
    {
        var @switch = new ScriptedSwitch();
        @switch.SwitchAnswers[ShimFigures.Question] = Shim;
        @switch.Join(1, call: 1);
        @switch.At(2, events => events.On(new LegAnswered(@switch.LastOffer, "leg-1"), @switch.NowUs));
        @switch.At(3, events => events.On(new BridgeStarted(new CallId(1), @switch.LastOffer), @switch.NowUs));
        @switch.Join(4, call: 2);
        @switch.At(5, events => events.On(new CallerLeft(new CallId(2), LeaveReason.HungUp), @switch.NowUs));
        @switch.Join(6, call: 3);
        @switch.Type(7, "caller withdraw call-3");
        @switch.At(7.5, events => events.On(new CallerLeft(new CallId(3), LeaveReason.Released), @switch.NowUs));
        @switch.Type(8, "metrics");
        @switch.IsOver = () => @switch.Replies.Count > 1;
        Hosts.On(@switch, Hosts.Options with { StoreFolder = folder }).Run();
        return @switch.Replies[1] + "\n";
    }

    private static string OfAWallboard(string folder)
    {
        using var metrics = new MetricsText();
        var options = new WebOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Folder = folder };
        var server = new WebServer(options, Mock.Of<IEngineDoor>(), Mock.Of<IReportDoor>(), new BoardFeed(), metrics, NullLogger.Instance);
        using var stream = new MemoryStream();
        metrics.WriteAsync(stream, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("_wait_seconds_(bucket|sum|count)$")]
    private static partial Regex Part();

    [GeneratedRegex("""^(?<name>[a-z_0-9]+)(\{((?<label>[a-z_]+)="[^"]*",?)*\})? """, RegexOptions.Multiline)]
    private static partial Regex Line();
}
