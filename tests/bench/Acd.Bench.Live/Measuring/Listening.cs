using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>Callers who only wait: what hearing music costs, and whether what some of them receive is steady.</summary>
public static class Listening
{
    private const int ArrivalsPerSecond = 200;

    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Product product, int callers, TimeSpan settle, TimeSpan measured)
    {
        await using BenchSite site = await BenchSite.StartAsync(product, AgentTeam.Nobody);
        await using var ears = new Ears();
        string destination = product.Queues ? ProductFiles.Queue : ProductFiles.Music;
        await ears.CallAsync(site, destination);
        int there = await site.HoldAsync(callers - ears.Count, ArrivalsPerSecond, destination) + ears.Count;
        await Task.Delay(settle);
        var (cores, steadiness) = await ears.MeasureAsync(site, measured);
        return [("held", there), ("cpu_cores", cores), ("callers_per_core", there / cores), .. steadiness];
    }
}
