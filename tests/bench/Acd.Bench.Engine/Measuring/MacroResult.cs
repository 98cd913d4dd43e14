using Acd.Bench.Engine.Workload;
using HdrHistogram;

namespace Acd.Bench.Engine.Measuring;

/// <summary>One call centre, measured.</summary>
/// <param name="Shape">Which.</param>
/// <param name="Events">Inputs in each measured pass.</param>
/// <param name="Median">The median pass by speed.</param>
/// <param name="Slowest">The slowest pass.</param>
/// <param name="Fastest">The fastest pass.</param>
/// <param name="Latencies">The median pass by p99.</param>
internal sealed record MacroResult(
    CallCentreShape Shape, int Events, Throughput Median, Throughput Slowest, Throughput Fastest, Latencies Latencies)
{
    /// <summary>Offers per second of the time spent in inputs that lead to one.</summary>
    public double MatchesPerSecond => 1e9 / Latencies.Matches.GetMean();
}
