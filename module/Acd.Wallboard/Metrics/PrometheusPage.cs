using Prometheus;

namespace Acd.Wallboard.Metrics;

/// <summary><c>/metrics</c>: our meter and .NET's own, in Prometheus' text format.</summary>
internal sealed class PrometheusPage : IDisposable
{
    // https://prometheus.io/docs/instrumenting/exposition_formats/
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private const string RuntimeMeter = "System.Runtime";
    private readonly CollectorRegistry _registry = Prometheus.Metrics.NewCustomRegistry();
    private readonly IDisposable _adapter;

    public PrometheusPage() => _adapter = MeterAdapter.StartListening(new MeterAdapterOptions
    {
        InstrumentFilterPredicate = instrument => instrument.Meter.Name is AcdMeter.Name or RuntimeMeter,
        Registry = _registry,
        MetricFactory = Prometheus.Metrics.WithCustomRegistry(_registry),
    });

    public void Dispose() => _adapter.Dispose();

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = ContentType;
        await _registry.CollectAndExportAsTextAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
