using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Tuning.Pairs;

/// <summary>Callers who wait and hear music: what memory and threads each takes.</summary>
internal static class Holding
{
    private const int Callers = 300;
    private const int ArrivalsPerSecond = 100;

    /// <summary>An exchange's first calls make it take what it keeps: they aren't counted.</summary>
    private const int First = 50;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(SwitchVariation variation, Func<Task> ready)
    {
        await using BenchSite site = await BenchSite.StartAsync(Product.Acd, AgentTeam.Nobody, null, variation);
        await ready();
        int first = await site.HoldAsync(First, ArrivalsPerSecond);
        await Task.Delay(Settling);
        (double memory, int threads) = (site.MemoryMb(), Threads(site));
        int more = await site.HoldAsync(Callers, ArrivalsPerSecond);
        await Task.Delay(Settling);
        return
        [
            ("waiting", first + more), ("memory_kb_per_caller", 1024 * (site.MemoryMb() - memory) / more),
            ("threads_per_caller", (double)(Threads(site) - threads) / more), ("memory_mb", site.MemoryMb()),
        ];
    }

    private static int Threads(BenchSite site) => Directory.GetDirectories($"/proc/{site.Switch.ProcessId}/task").Length;
}
