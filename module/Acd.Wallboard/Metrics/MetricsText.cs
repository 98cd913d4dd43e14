using System.Diagnostics.Metrics;
using Prometheus;

namespace Acd.Wallboard.Metrics;

/// <summary>
/// All that can be counted in this process, .NET's own figures among them, in Prometheus' text format: the one place <c>/metrics</c> and
/// <c>acd metrics</c> get it from. Any thread.
/// </summary>
public sealed class MetricsText : IDisposable
{
    /// <summary>Name of our meters, and the beginning of every name.</summary>
    private const string MeterName = "acd";

    private const string RuntimeMeter = "System.Runtime";

    /// <summary>Upper bounds of waits, s: around the usual thresholds of service levels, and up to an hour.</summary>
    private static readonly double[] WaitBounds = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800, 3600];

    private readonly CollectorRegistry _registry = Prometheus.Metrics.NewCustomRegistry();
    private readonly IDisposable _adapter;

    public MetricsText() => _adapter = MeterAdapter.StartListening(new MeterAdapterOptions
    {
        // Another engine's meters in this process aren't ours.
        InstrumentFilterPredicate = instrument =>
            ReferenceEquals(instrument.Meter.Scope, this) || instrument.Meter.Name == RuntimeMeter,
        Registry = _registry,
        MetricFactory = Prometheus.Metrics.WithCustomRegistry(_registry),
        ResolveHistogramBuckets = _ => WaitBounds,
    });

    /// <summary>A meter whose instruments are in the text; its maker disposes of it.</summary>
    public Meter NewMeter() => new(new MeterOptions(MeterName) { Scope = this });

    public void Dispose() => _adapter.Dispose();

    /// <summary>Writes what there is at this moment.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task WriteAsync(Stream stream, CancellationToken cancellation) =>
        _registry.CollectAndExportAsTextAsync(stream, cancellation);
}
