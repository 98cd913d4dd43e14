using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Talks;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Sizing;

/// <summary>Callers who are served at once while others wait in a queue of their own and hear its music.</summary>
internal static class Loading
{
    private const string Waiting = "waiting";
    private const int ArrivalsPerSecond = 100;
    private const int Ears = 10;
    private const double PacketsPerSecond = 50;

    /// <param name="load">What is to be carried.</param>
    /// <param name="measured">Time that counts.</param>
    /// <param name="warmUp">Time before it: a young process spends more on a call while its code is compiled.</param>
    /// <param name="audio">Everybody speaks, too: agents music, callers what they hear. Otherwise only FreeSWITCH sends audio.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Load load, TimeSpan measured, TimeSpan warmUp, bool audio = false)
    {
        var variation = new SwitchVariation { Change = AddQueue };
        using Speaker? speaker = audio ? new Speaker(Talking.PassedThrough) : null;
        var team = new AgentTeam(Math.Max(1, 2 * load.CallsPerSecond), TimeSpan.FromSeconds(1)) { AudioPort = speaker?.Port };
        await using BenchSite site = await BenchSite.StartAsync(Product.Acd, team, null, variation);
        List<RtpPhone> ears = [];
        List<SipPhone> phones = [];
        try
        {
            if (speaker is not null)
                speaker.Say(await RecordedMusic.FramesAsync(site, Talking.PassedThrough), () => site.Phones.ExchangeAudioPorts);
            for (int i = 0; i < (load.Waiting > 0 ? Ears : 0); i++)
            {
                ears.Add(new RtpPhone());
                phones.Add(new SipPhone(site.Switch.Folder.SipPort));
                await phones[^1].CallAsync(Waiting, Sdp.Audio(ears[^1].Port, ["0 PCMU/8000"]));
            }

            int? Echo() => audio ? LoopbackPorts.Free() : null;
            int there = load.Waiting > Ears ? await site.HoldAsync(load.Waiting - Ears, ArrivalsPerSecond, Waiting, Echo()) + Ears : 0;
            Sipp? callers = load.CallsPerSecond > 0
                ? site.Call(new SippCalls(1_000_000, load.CallsPerSecond) { TimesSetUp = true, EchoPort = Echo() })
                : null;
            await Task.Delay(warmUp);
            long spoken = speaker?.Heard ?? 0;
            (TimeSpan from, double cpu, int heard) = (AgentPhones.Now, site.CpuSeconds(), ears.Sum(ear => ear.Received.Count));
            int timed = callers?.SetUpMs().Count ?? 0;
            await Task.Delay(measured);
            double seconds = (AgentPhones.Now - from).TotalSeconds;
            int answered = site.Phones.Completed.Count(at => at >= from);
            return
            [
                ("waiting", there), ("cores", (site.CpuSeconds() - cpu) / seconds), ("answered_per_s", answered / seconds),
                ("failed", callers?.Result().Failed ?? 0),
                ("set_up_p99_ms", Percentiles.At(callers?.SetUpMs().Skip(timed) ?? [], 0.99)),
                ("packets_share", (ears.Sum(ear => ear.Received.Count) - heard) / (ears.Count * seconds * PacketsPerSecond)),
                .. speaker is null ? [] : new[] { ("talk_packets_per_call", (double)(speaker.Heard - spoken) / answered) },
            ];
        }
        finally
        {
            foreach (SipPhone phone in phones)
                await phone.DisposeAsync();
            foreach (RtpPhone ear in ears)
                await ear.DisposeAsync();
        }
    }

    private static void AddQueue(FreeSwitchFolder folder)
    {
        FreeSwitchFolder.Replace(folder.AcdConfiguration, "<queues>",
            $"""<queues><queue name="{Waiting}"><param name="moh-sound" value="local_stream://moh"/></queue>""");
        folder.AddToDialplan($"""
            <extension name="waiting"><condition field="destination_number" expression="^{Waiting}$">
            <action application="acd" data="{Waiting}"/></condition></extension>
            """);
    }
}
