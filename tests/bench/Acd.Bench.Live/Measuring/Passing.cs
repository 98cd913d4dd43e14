using Acd.Bench.Report;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>Callers who find a free agent at once: what one call costs the exchange.</summary>
public static class Passing
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <param name="product">On what.</param>
    /// <param name="perSecond">New calls a second.</param>
    /// <param name="measured">How long.</param>
    /// <param name="variation">What is different from the usual exchange.</param>
    /// <param name="warmUp">Calls before it; 5 s unless told otherwise.</param>
    /// <param name="ready">Called when the exchange is up; calls begin when it lets them.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Product product, int perSecond, TimeSpan measured, SwitchVariation? variation = null, TimeSpan? warmUp = null,
        Func<Task>? ready = null)
    {
        await using BenchSite site = await BenchSite.StartAsync(
            product, new AgentTeam(perSecond * 2, TimeSpan.FromSeconds(1)), null, variation);
        await using EslClient? reader = variation is { ReadsEvents: true } ? await ReaderAsync(site) : null;
        await (ready?.Invoke() ?? Task.CompletedTask);
        Sipp callers = site.Call(new SippCalls(1_000_000, perSecond) { TimesSetUp = true });
        await Task.Delay(warmUp ?? WarmUp);
        (TimeSpan from, double cpu, int timed) = (AgentPhones.Now, site.CpuSeconds(), callers.SetUpMs().Count);
        await Task.Delay(measured);
        (TimeSpan to, double used) = (AgentPhones.Now, site.CpuSeconds() - cpu);
        int answered = site.Phones.Completed.Count(at => at >= from && at < to);
        return
        [
            ("answered_per_s", answered / (to - from).TotalSeconds),
            ("cpu_ms_per_call", answered == 0 ? double.NaN : 1000 * used / answered),
            ("set_up_p99_ms", Percentiles.At(callers.SetUpMs().Skip(timed), 0.99)), ("failed", callers.Result().Failed),
        ];
    }

    private static async Task<EslClient> ReaderAsync(BenchSite site)
    {
        EslClient reader = await EslClient.ConnectAsync(site.Switch.Folder.EventSocketPort, site.Switch.Folder.EventSocketPassword);
        await reader.SubscribeAsync("all");
        return reader;
    }
}
