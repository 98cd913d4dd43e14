using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>Callers who find a free agent at once: what one call costs the exchange.</summary>
public static class Passing
{
    /// <param name="product">On what.</param>
    /// <param name="perSecond">New calls a second.</param>
    /// <param name="measured">How long.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(Product product, int perSecond, TimeSpan measured)
    {
        await using BenchSite site = await BenchSite.StartAsync(product, new AgentTeam(perSecond * 2, TimeSpan.FromSeconds(1)));
        site.Call(new SippCalls(1_000_000, perSecond));
        await Task.Delay(TimeSpan.FromSeconds(5));
        (TimeSpan from, double cpu) = (AgentPhones.Now, site.CpuSeconds());
        await Task.Delay(measured);
        (TimeSpan to, double used) = (AgentPhones.Now, site.CpuSeconds() - cpu);
        int answered = site.Phones.Completed.Count(at => at >= from && at < to);
        return [("answered_per_s", answered / (to - from).TotalSeconds), ("cpu_ms_per_call", 1000 * used / answered)];
    }
}
