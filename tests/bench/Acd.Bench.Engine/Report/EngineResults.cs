using System.Globalization;
using Acd.Bench.Engine.Measuring;
using Acd.Bench.Engine.Micro;

namespace Acd.Bench.Engine.Report;

/// <summary>Everything measured in one run.</summary>
/// <param name="Curve">By waiting callers, ascending.</param>
/// <param name="Main">The point of the curve the targets are about.</param>
/// <param name="Harness">The main call centre played to nothing.</param>
/// <param name="Skills">A call centre with skills.</param>
/// <param name="Micro">Single steps.</param>
internal sealed record EngineResults(
    IReadOnlyList<MacroResult> Curve, MacroResult Main, MacroResult Harness, MacroResult Skills, IReadOnlyList<MicroResult> Micro)
{
    public const double TargetEventsPerSecond = 1_000_000;
    public const double TargetP99Us = 10;
    public const double TargetMatchesPerSecond = 100_000;

    /// <summary>What is printed as 0.00.</summary>
    public const double TargetBytesPerEvent = 0.005;

    public double P99Us => Main.Latencies.All.GetValueAtPercentile(99) / 1_000.0;

    public LogarithmFit Fit => LogarithmFit.Of(
        [.. Curve.Select(point => (double)point.Shape.Waiting)], [.. Curve.Select(point => point.Median.CpuNsPerEvent)]);

    public string ResultLine => string.Create(
        CultureInfo.InvariantCulture,
        $"result events_per_s={Main.Median.EventsPerCoreSecond:0} p99_us={P99Us:0.00} bytes_per_event={Main.Median.BytesPerEvent:0.00} "
        + $"skill_matches_per_s={Skills.MatchesPerSecond:0}");
}
