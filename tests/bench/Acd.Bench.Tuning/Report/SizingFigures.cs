using System.Globalization;
using Acd.Bench.Live;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Report;

/// <summary>What the raw numbers say about loads.</summary>
internal static class SizingFigures
{
    public const string Measure = "sizing";
    public const string Headline = "headline";
    public const string HeadlineAudio = "headline-audio";

    /// <summary>Without and with everybody speaking.</summary>
    public static readonly IReadOnlyList<string> Headlines = [Headline, HeadlineAudio];

    private const double Most = 0.98, PacketsMost = 0.99;

    public static string Name(int callsPerSecond) => string.Create(CultureInfo.InvariantCulture, $"{callsPerSecond}-per-s");

    /// <summary>Median of the runs of this load; NaN: there is none.</summary>
    public static double Value(RawNumbers raw, string measure, Load load, string figure) =>
        Percentiles.Median(Values(raw, measure, load, figure).Where(double.IsFinite));

    /// <summary>One for each run of this load.</summary>
    public static IReadOnlyList<double> Values(RawNumbers raw, string measure, Load load, string figure) =>
    [
        .. raw.All.Where(one => one.Measure == measure && one.Product == Name(load.CallsPerSecond) && one.Level == load.Waiting)
            .Where(one => one.Name == figure).Select(one => one.Value),
    ];

    /// <summary>Null: it wasn't measured, or couldn't be.</summary>
    public static LoadReading? Reading(RawNumbers raw, Load load)
    {
        double cores = Value(raw, Measure, load, "cores");
        return double.IsNaN(cores)
            ? null
            : new LoadReading(Value(raw, Measure, load, "answered_per_s"), Value(raw, Measure, load, "waiting"), cores);
    }

    /// <summary>How often it was measured, or couldn't be.</summary>
    public static int Runs(RawNumbers raw, string headline, Load load) =>
        Values(raw, headline, load, "cores").Count + Values(raw, headline, load, "not_run").Count;

    /// <summary>One for each run of a load.</summary>
    public static IReadOnlyList<LoadReading> Readings(RawNumbers raw, Load load) =>
    [
        .. Values(raw, Measure, load, "answered_per_s").Zip(Values(raw, Measure, load, "waiting"), Values(raw, Measure, load, "cores"))
            .Select(run => new LoadReading(run.First, run.Second, run.Third)),
    ];

    /// <summary>How often the loads were run.</summary>
    public static int Runs(RawNumbers raw) => Readings(raw, Loads.Idle).Count;

    /// <summary>When, yyyymmdd in UTC.</summary>
    public static double Day(RawNumbers raw) => Values(raw, Measure, Loads.Idle, Documents.Day) is { Count: > 0 } days ? days[^1] : 0;

    /// <summary>In how many runs no call failed, as many were served as came, and everybody heard the music.</summary>
    public static int Held(RawNumbers raw, string headline, Load load)
    {
        IReadOnlyList<double> failed = Values(raw, headline, load, "failed");
        IReadOnlyList<double> waiting = Values(raw, headline, load, "waiting");
        IReadOnlyList<double> answered = Values(raw, headline, load, "answered_per_s");
        IReadOnlyList<double> packets = Values(raw, headline, load, "packets_share");
        return Enumerable.Range(0, failed.Count).Count(run =>
            failed[run] == 0 && waiting[run] >= Most * load.Waiting && answered[run] >= Most * load.CallsPerSecond
            && packets[run] >= PacketsMost);
    }
}
