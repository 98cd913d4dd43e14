using System.Diagnostics.Metrics;
using Acd.Wallboard.Metrics;

namespace Acd.Host.Metrics;

/// <summary>
/// The latest picture as instruments; reading them costs the engine nothing. A figure nobody knows isn't there. Any thread.
/// </summary>
internal sealed class AcdMeter : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<double> _waits;
    private MetricsPicture? _picture;

    /// <param name="text">Where they are to be read.</param>
    public AcdMeter(MetricsText text)
    {
        _meter = text.NewMeter();
        _waits = _meter.CreateHistogram<double>(
            "queue_wait_seconds", description: "Waits that ended, from joining; how: answered or abandoned.");
        EngineInstruments.AddTo(this);
        QueueInstruments.AddTo(this);
        ShimInstruments.AddTo(this);
        StoreInstruments.AddTo(this);
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>From now on this is read.</summary>
    public void Show(MetricsPicture picture) => Volatile.Write(ref _picture, picture);

    public void Record(WaitSample sample) => _waits.Record(sample.WaitMs / 1e3, new("queue", sample.Queue), new("how", sample.How));

    /// <summary>Something that rises and falls.</summary>
    public void Gauge(string name, string what, Func<MetricsPicture, double?> value) =>
        _meter.CreateObservableGauge(name, () => Of(value), description: what);

    /// <summary>Something that rises and falls, by labels.</summary>
    public void Gauges(string name, string what, Func<MetricsPicture, IEnumerable<Measurement<double>>> values) =>
        _meter.CreateObservableGauge(name, () => Of(values), description: what);

    /// <summary>Something that is only counted up; the name ends in <c>_total</c>.</summary>
    public void Total(string name, string what, Func<MetricsPicture, double?> value) =>
        _meter.CreateObservableCounter(name, () => Of(value), description: what);

    /// <summary>Something that is only counted up, by labels.</summary>
    public void Totals(string name, string what, Func<MetricsPicture, IEnumerable<Measurement<double>>> values) =>
        _meter.CreateObservableCounter(name, () => Of(values), description: what);

    private IEnumerable<Measurement<double>> Of(Func<MetricsPicture, double?> value) =>
        Volatile.Read(ref _picture) is { } picture && value(picture) is { } known ? [new Measurement<double>(known)] : [];

    private IEnumerable<Measurement<double>> Of(Func<MetricsPicture, IEnumerable<Measurement<double>>> values) =>
        Volatile.Read(ref _picture) is { } picture ? values(picture) : [];
}
