using Acd.Bench.Live.Measuring;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Talks;

/// <summary>
/// Talks that last, audio both ways: agents' phones say what was recorded from the exchange's own music in their codec, callers send
/// back what they hear. What a second of such a talk takes.
/// </summary>
internal static class Talking
{
    /// <summary>What callers speak, too.</summary>
    public const string PassedThrough = "0 PCMU/8000";

    private const int Talks = 30;
    private const int ArrivalsPerSecond = 15;
    private const double PacketsPerSecond = 50;

    /// <summary>Less audio came to the agents: then it wasn't talks that were measured.</summary>
    private const double HeardLeast = 0.9;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longer = TimeSpan.FromHours(1);

    /// <exception cref="InvalidOperationException">The agents didn't hear their callers.</exception>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        SwitchVariation variation, string codec, TimeSpan measured, Func<Task> ready)
    {
        using var speaker = new Speaker(codec);
        var team = new AgentTeam(Talks, Longer) { Codec = codec, AudioPort = speaker.Port };
        await using BenchSite site = await BenchSite.StartAsync(Product.Acd, team, null, variation);
        IReadOnlyList<byte[]> frames = await RecordedMusic.FramesAsync(site, codec);
        await ready();
        site.Call(new SippCalls(0, ArrivalsPerSecond) { Held = Talks, EchoPort = LoopbackPorts.Free() });
        await Eventually.HoldsAsync(
            $"{Talks} talks", TimeSpan.FromSeconds(15), () => site.Phones.ExchangeAudioPorts.Count == Talks,
            () => $"There are {site.Phones.ExchangeAudioPorts.Count}.");
        speaker.Say(frames, () => site.Phones.ExchangeAudioPorts);
        await Task.Delay(Settling);
        (TimeSpan from, double cpu, long heard) = (AgentPhones.Now, site.CpuSeconds(), speaker.Heard);
        await Task.Delay(measured);
        double seconds = (AgentPhones.Now - from).TotalSeconds;
        double share = (speaker.Heard - heard) / (seconds * Talks * PacketsPerSecond);
        return share < HeardLeast
            ? throw new InvalidOperationException($"agents heard {100 * share:0} % of what their callers said")
            : [("cpu_ms_per_talk_s", 1000 * (site.CpuSeconds() - cpu) / seconds / Talks), ("packets_share", share)];
    }
}
