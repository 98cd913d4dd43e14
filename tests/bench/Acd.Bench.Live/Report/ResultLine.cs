using System.Globalization;
using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Live.Report;

/// <summary>The last line, for machines: figures of mod_acd, and their ratio to others'.</summary>
internal static class ResultLine
{
    public static string Of(Figures figures)
    {
        List<(string Name, double Value)> all =
            [.. figures.Held.Select(held => ($"answered_per_s_{held}", figures.Answered(Product.Acd, held)))];
        int cost = figures.CostLevel;
        all.AddRange(
        [
            ("answered_ratio_callcenter", figures.Answered(Product.Acd, cost) / figures.Answered(Product.CallCenter, cost)),
            ("cpu_ms_per_call", figures.Cost(Product.Acd, cost)),
            ("free_to_invite_p50_ms", figures.Free(Product.Acd, 50)), ("free_to_invite_p99_ms", figures.Free(Product.Acd, 99)),
            ("join_over_bridge_p50_ms", figures.JoinOver(Product.Acd, 50)), ("join_over_bridge_p99_ms", figures.JoinOver(Product.Acd, 99)),
            ("music_per_core", figures.PerCore(Product.Acd)), ("overhead_over_bridge", figures.Over(Product.Acd)),
        ]);
        return Of(all);
    }

    public static string Of(IEnumerable<(string Name, double Value)> figures) =>
        "result " + string.Join(' ', figures.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}={one.Value:0.###}")));
}
