using System.Text;
using Acd.Engine.Ports;
using Acd.Host.Store;
using Acd.Host.Traffic;
using Acd.Host.Web;
using Acd.Switch;
using Acd.Wallboard.Board;
using Acd.Wallboard.Metrics;

namespace Acd.Host.Metrics;

/// <summary>
/// The engine thread's side of what is counted. It only copies: instruments are read and texts written on other threads. Engine thread
/// only, but for <see cref="Text"/>.
/// </summary>
internal sealed class MetricsDesk(
    ISwitch @switch, SwitchInquiry inquiry, BoardCopier board, TrafficCounters counters, OfferLatency offers, FactFanout facts,
    StoreDesk store, WaitSamples waits)
{
    private const long SamplesMs = 1_000;
    private readonly long _startedUs = @switch.NowUs;
    private readonly EngineInbox _inbox = new(@switch);
    private long _nextMs;
    private Task _recorded = Task.CompletedTask;

    /// <summary>Null before <see cref="Start"/>.</summary>
    public MetricsText? Text { get; private set; }

    private AcdMeter? Meter { get; set; }

    public void Start()
    {
        Text = new MetricsText();
        Meter = new AcdMeter(Text);
    }

    /// <summary>After each poll.</summary>
    public void Turn()
    {
        _inbox.Open();
        long nowMs = @switch.NowUs / 1_000;
        if (waits.IsEmpty || nowMs < _nextMs)
            return;
        _nextMs = nowMs + SamplesMs;
        RecordWaits();
    }

    /// <summary>From about now on, as soon as the switch has said its part, this is what there is.</summary>
    public void Show(BoardInput input) => WithPicture(input, () => { });

    /// <summary>Everything that can be counted, now, in Prometheus' format.</summary>
    /// <param name="then">Called on the engine thread.</param>
    public void Write(Action<string> then) => WithPicture(board.Copy(@switch.NowUs / 1_000), () =>
    {
        RecordWaits();
        var recorded = _recorded;
        _ = Task.Run(async () =>
        {
            string text = await TextAsync(recorded).ConfigureAwait(false);
            _inbox.Post(() => then(text));
        });
    });

    /// <summary>The end.</summary>
    public void Stop()
    {
        Meter?.Dispose();
        Text?.Dispose();
    }

    private async Task<string> TextAsync(Task recorded)
    {
        try
        {
            await recorded.ConfigureAwait(false);
            using var stream = new MemoryStream();
            await Text!.WriteAsync(stream, CancellationToken.None).ConfigureAwait(false);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
        catch (Exception exception)
        {
            return $"-ERR the metrics can't be collected: {exception.Message}; please report it";
        }
    }

    /// <summary>After those before: who waits for the last has all.</summary>
    private void RecordWaits()
    {
        var meter = Meter;
        var samples = waits.TakeAll();
        _recorded = _recorded.ContinueWith(
            _ =>
            {
                foreach (var sample in samples)
                    meter?.Record(sample);
            },
            TaskScheduler.Default);
    }

    private void WithPicture(BoardInput input, Action then) => inquiry.Ask([ShimFigures.Question], answers =>
    {
        Meter?.Show(Picture(input, ShimFigures.Parse(answers.GetValueOrDefault(ShimFigures.Question))));
        then();
    });

    private MetricsPicture Picture(BoardInput input, ShimFigures? shim) => new()
    {
        Board = input,
        UptimeS = (@switch.NowUs - _startedUs) / 1e6,
        Offered = counters.Offered,
        Answered = counters.Answered,
        AnsweredInTime = counters.AnsweredInTime,
        Abandoned = counters.Abandoned,
        TimedOut = counters.TimedOut,
        Refused = counters.Refused,
        Left = new Dictionary<Engine.Facts.CallerOutcome, long>(counters.Left),
        Waiting = counters.WaitingNow,
        TalkS = counters.TalkMs / 1e3,
        Offers = offers.Offers,
        OfferP50S = offers.P50Ms / 1e3,
        OfferP99S = offers.P99Ms / 1e3,
        SinkFailures = facts.Failures,
        Shim = shim,
        Store = store.Status,
    };
}
