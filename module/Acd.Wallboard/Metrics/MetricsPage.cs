using Acd.Wallboard.Api;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Http;

namespace Acd.Wallboard.Metrics;

/// <summary><c>/metrics</c>: every queue's figures, so for those who see every queue.</summary>
internal sealed class MetricsPage(MetricsText text)
{
    // https://prometheus.io/docs/instrumenting/exposition_formats/
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public Task WriteAsync(HttpContext context)
    {
        if (!new Viewpoint(context.User()).SeesEveryQueue)
        {
            return Problems.Of(
                StatusCodes.Status403Forbidden, "metrics-of-every-queue",
                $"the metrics show every queue: read them as a user or with a token that isn't limited to some queues")
                .ExecuteAsync(context);
        }
        context.Response.ContentType = ContentType;
        return text.WriteAsync(context.Response.Body, context.RequestAborted);
    }
}
