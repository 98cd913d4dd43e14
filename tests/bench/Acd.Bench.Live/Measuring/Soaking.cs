using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>Long runs at four fifths of what the machine can take: do calls fail, is anything left behind, does memory grow?</summary>
public static class Soaking
{
    private const int Agents = 40;
    private const int ArrivalsPerSecond = 100;

    /// <summary>Share of the measured time over which memory is averaged, at its begin and its end.</summary>
    private const double Window = 0.1;

    /// <summary>
    /// What is in use stands still after three minutes, but resident memory climbs for a quarter of an hour, until each of malloc's arenas
    /// has had its fullest moment.
    /// </summary>
    private static readonly TimeSpan WarmUpMax = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Tail = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>40 agents of 1 s; ends when the last of them has talked.</summary>
    /// <param name="product">On what.</param>
    /// <param name="held">Callers in the system; plain bridge has nobody wait, so only those who talk.</param>
    /// <param name="minutes">How long is measured; before that come half as many to warm up, 15 at most.</param>
    /// <param name="progress">Told now and then.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Product product, int held, int minutes, Action<string> progress)
    {
        held = product.Queues ? held : Agents;
        TimeSpan warmUp = new(Math.Min(WarmUpMax.Ticks, TimeSpan.FromMinutes(minutes).Ticks / 2));
        TimeSpan all = warmUp + TimeSpan.FromMinutes(minutes);
        await using BenchSite site = await BenchSite.StartAsync(
            product, new AgentTeam(Agents, TimeSpan.FromSeconds(1)), all + (2 * Tail));
        int calls = (int)(all.TotalSeconds * Agents) + held;
        Sipp callers = site.Call(new SippCalls(calls, ArrivalsPerSecond) { Held = held, Lifetime = all + Tail });
        (TimeSpan begin, double cpu) = (AgentPhones.Now, site.CpuSeconds());
        List<double> memory = [];
        while (AgentPhones.Now < begin + all)
        {
            await Task.Delay(Look);
            memory.Add(site.MemoryMb());
            if (memory.Count % 12 == 0)
                progress(string.Create(CultureInfo.InvariantCulture,
                    $"{memory.Count / 12} min: {site.Phones.Completed.Count} calls, {callers.Result().Failed} failed, {memory[^1]:0} MB"));
        }

        int answered = site.Phones.Completed.Count;
        double cpuMs = 1000 * (site.CpuSeconds() - cpu) / answered;
        SippResult called = await callers.CompletionAsync(Tail);
        await Task.Delay(Look);
        double[] measured = [.. memory.Skip((int)(memory.Count * (warmUp / all)))];
        int window = Math.Max(1, (int)(measured.Length * Window));
        (double warm, double end) = (measured[..window].Average(), measured[^window..].Average());
        return
        [
            ("minutes", minutes), ("warm_up_minutes", warmUp.TotalMinutes), ("held", held), ("calls", calls),
            ("answered_per_s", answered / all.TotalSeconds), ("cpu_ms_per_call", cpuMs),
            ("failed", called.Failed), ("leaked_sessions", await ChannelsAsync(site)),
            ("memory_warm_mb", warm), ("memory_end_mb", end), ("memory_growth_percent", 100 * ((end / warm) - 1)),
            ("memory_growth_kb_per_call", 1024 * (end - warm) / (answered * (minutes / all.TotalMinutes) * (1 - Window))),
        ];
    }

    private static async Task<double> ChannelsAsync(BenchSite site)
    {
        string count = await site.Switch.Esl.ApiAsync("show channels count");
        return int.Parse(count.Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
