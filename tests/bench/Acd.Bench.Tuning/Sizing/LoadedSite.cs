using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Talks;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Sizing;

/// <summary>
/// An exchange that is loaded: callers who are served at once, while others wait in a queue of their own and hear its music. Those who wait
/// stay, and there can be more of them; those who are served come while they are measured.
/// </summary>
internal sealed class LoadedSite : IAsyncDisposable
{
    private const string Waiting = "waiting";
    private const int ArrivalsPerSecond = 100;
    private const double PacketsPerSecond = 50;

    /// <summary>Calls that come after those who are measured, so that the last of these has company, too.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LastCall = TimeSpan.FromSeconds(15);

    private readonly BenchSite _site;
    private readonly Speaker? _speaker;
    private readonly Ears _ears = new();
    private int _waiting;

    private LoadedSite(BenchSite site, Speaker? speaker)
    {
        _site = site;
        _speaker = speaker;
    }

    /// <param name="callsPerSecond">The most that will come; agents enough for them talk 1 s with each.</param>
    /// <param name="audio">Everybody speaks, too: agents music, callers what they hear. Otherwise only FreeSWITCH sends audio.</param>
    public static async Task<LoadedSite> StartAsync(int callsPerSecond, bool audio = false)
    {
        Speaker? speaker = audio ? new Speaker(Talking.PassedThrough) : null;
        var team = new AgentTeam(Math.Max(1, 2 * callsPerSecond), TimeSpan.FromSeconds(1)) { AudioPort = speaker?.Port };
        var site = new LoadedSite(
            await BenchSite.StartAsync(Product.Acd, team, TimeSpan.FromMinutes(10), new SwitchVariation { Change = AddQueue }), speaker);
        if (speaker is not null)
            speaker.Say(await RecordedMusic.FramesAsync(site._site, Talking.PassedThrough), () => site._site.Phones.ExchangeAudioPorts);
        return site;
    }

    /// <summary>So many wait, ten of them with ears. There may be no fewer than before.</summary>
    public async Task RaiseAsync(int waiting)
    {
        int ears = _ears.Count;
        await _ears.CallAsync(_site, Waiting, upTo: Math.Min(waiting, Ears.Most));
        _waiting += _ears.Count - ears;
        if (waiting > _waiting)
            _waiting += await _site.HoldAsync(waiting - _waiting, ArrivalsPerSecond, Waiting, Echo());
    }

    /// <param name="callsPerSecond">New callers who find a free agent.</param>
    /// <param name="warmUp">Time before it counts: a young process spends more on a call while its code is compiled.</param>
    /// <param name="measured">Time that counts.</param>
    public async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(int callsPerSecond, TimeSpan warmUp, TimeSpan measured)
    {
        int count = (int)(callsPerSecond * (warmUp + measured + Rest).TotalSeconds);
        Sipp? callers = count == 0 ? null : _site.Call(new SippCalls(count, callsPerSecond) { TimesSetUp = true, EchoPort = Echo() });
        await Task.Delay(warmUp);
        long spoken = _speaker?.Heard ?? 0;
        (TimeSpan from, double cpu, int heard) = (AgentPhones.Now, _site.CpuSeconds(), _ears.Heard);
        int timed = callers?.SetUpMs().Count ?? 0;
        await Task.Delay(measured);
        double seconds = (AgentPhones.Now - from).TotalSeconds;
        double cores = (_site.CpuSeconds() - cpu) / seconds;
        double packets = (_ears.Heard - heard) / (_ears.Count * seconds * PacketsPerSecond);
        double spokenPackets = (_speaker?.Heard ?? 0) - spoken;
        int answered = _site.Phones.Completed.Count(at => at >= from && at <= from + TimeSpan.FromSeconds(seconds));
        IReadOnlyList<double> setUpMs = callers?.SetUpMs() ?? [];
        SippResult? ended = callers is null ? null : await callers.CompletionAsync(LastCall);
        return
        [
            ("waiting", _waiting), ("cores", cores), ("answered_per_s", answered / seconds), ("failed", ended?.Failed ?? 0),
            ("set_up_p99_ms", Percentiles.At(setUpMs.Skip(timed), 0.99)), ("packets_share", packets),
            .. _speaker is null ? [] : new[] { ("talk_packets_per_call", spokenPackets / answered) },
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await _ears.DisposeAsync();
        await _site.DisposeAsync();
        _speaker?.Dispose();
    }

    private int? Echo() => _speaker is null ? null : LoopbackPorts.Free();

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
