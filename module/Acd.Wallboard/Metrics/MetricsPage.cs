namespace Acd.Wallboard.Metrics;

/// <summary><c>/metrics</c>.</summary>
internal sealed class MetricsPage(MetricsText text)
{
    // https://prometheus.io/docs/instrumenting/exposition_formats/
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = ContentType;
        return text.WriteAsync(context.Response.Body, context.RequestAborted);
    }
}
