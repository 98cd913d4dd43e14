using System.Globalization;
using Acd.Bench.Live;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Report;

/// <summary>What the raw numbers say about loads.</summary>
internal static class SizingFigures
{
    public const string Measure = "sizing";
    public const string Headline = "headline";

    private const double Most = 0.98, PacketsMost = 0.99;

    public static string Name(int callsPerSecond) => string.Create(CultureInfo.InvariantCulture, $"{callsPerSecond}-per-s");

    public static double Value(RawNumbers raw, string measure, Load load, string figure) =>
        raw.Value(measure, Name(load.CallsPerSecond), load.Waiting, figure);

    /// <summary>Null: it wasn't measured, or couldn't be.</summary>
    public static LoadReading? Reading(RawNumbers raw, Load load)
    {
        double cores = Value(raw, Measure, load, "cores");
        return double.IsNaN(cores)
            ? null
            : new LoadReading(Value(raw, Measure, load, "answered_per_s"), Value(raw, Measure, load, "waiting"), cores);
    }

    /// <summary>No call failed, as many were served as came, and everybody heard the music.</summary>
    public static bool Fits(RawNumbers raw, Load load) =>
        Value(raw, Headline, load, "failed") == 0
        && Value(raw, Headline, load, "waiting") >= Most * load.Waiting
        && Value(raw, Headline, load, "answered_per_s") >= Most * load.CallsPerSecond
        && Value(raw, Headline, load, "packets_share") >= PacketsMost;
}
