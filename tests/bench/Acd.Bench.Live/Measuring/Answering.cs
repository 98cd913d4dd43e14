using Acd.Bench.Report;

namespace Acd.Bench.Live.Measuring;

/// <summary>Agents who are never left alone: how many callers they get, and what each costs.</summary>
public static class Answering
{
    /// <summary>New callers a second while the system fills, and at most after it.</summary>
    private const int ArrivalsPerSecond = 100;

    /// <summary>Answered calls/s, CPU of FreeSWITCH per answered call, time from an agent's BYE to his next INVITE.</summary>
    /// <param name="product">On what.</param>
    /// <param name="team">Who answers.</param>
    /// <param name="held">Callers in the system, those who talk included.</param>
    /// <param name="settle">After it is filled.</param>
    /// <param name="measured">How long.</param>
    /// <param name="destination">What callers dial.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Product product, AgentTeam team, int held, TimeSpan settle, TimeSpan measured, string destination = ProductFiles.Queue)
    {
        await using BenchSite site = await BenchSite.StartAsync(product, team);
        int there = await site.HoldAsync(held, ArrivalsPerSecond, destination);
        await Task.Delay(settle);
        (TimeSpan from, double cpu) = (AgentPhones.Now, site.CpuSeconds());
        await Task.Delay(measured);
        (TimeSpan to, double used) = (AgentPhones.Now, site.CpuSeconds() - cpu);
        int answered = site.Phones.Completed.Count(at => at >= from && at < to);
        double[] waited =
            [.. site.Phones.FreeToInvite.Where(one => one.At >= from && one.At < to).Select(one => one.Waited.TotalMilliseconds)];
        double seconds = (to - from).TotalSeconds;
        return
        [
            ("held", there), ("answered_per_s", answered / seconds), ("cpu_cores", used / seconds),
            ("cpu_ms_per_call", answered == 0 ? double.NaN : 1000 * used / answered),
            ("free_to_invite_p50_ms", Percentiles.At(waited, 0.5)), ("free_to_invite_p99_ms", Percentiles.At(waited, 0.99)),
            ("free_to_invite_count", waited.Length), ("event_queue_overruns", site.EventQueueOverruns()),
        ];
    }
}
