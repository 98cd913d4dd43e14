using Acd.Bench.Live.Measuring;
using Acd.Bench.Tuning.Advices;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Pairs;

/// <summary>Callers who wait and hear music: what processor time each takes, and whether what some of them receive is steady.</summary>
internal static class Hearing
{
    private const int Callers = 400;
    private const int ArrivalsPerSecond = 100;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <param name="variation">What is different from the usual exchange.</param>
    /// <param name="codec">What callers speak, as in <c>a=rtpmap</c>.</param>
    /// <param name="packetMs">Audio they want in a packet.</param>
    /// <param name="measured">How long.</param>
    /// <param name="ready">Called when the exchange is up; callers come when it lets them.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        SwitchVariation variation, string codec, int packetMs, TimeSpan measured, Func<Task> ready)
    {
        await using BenchSite site = await BenchSite.StartAsync(Product.Acd, AgentTeam.Nobody, null, variation);
        await ready();
        await using var ears = new Ears();
        await ears.CallAsync(site, ProductFiles.Queue, codec, packetMs);
        var calls = new SippCalls(0, ArrivalsPerSecond) { Codec = codec, PacketMs = packetMs };
        int there = await site.HoldAsync(Callers - ears.Count, calls) + ears.Count;
        await Task.Delay(Settling);
        var (cores, steadiness) = await ears.MeasureAsync(site, measured, packetMs);
        return [("waiting", there), ("cpu_ms_per_caller_s", 1000 * cores / there), .. steadiness];
    }
}
