using System.Buffers;
using System.IO.Pipelines;
using System.Net.Mime;
using System.Text;
using Acd.Wallboard.Live;
using Microsoft.AspNetCore.Http.Features;

namespace Acd.Wallboard.Api;

/// <summary>
/// Messages as server-sent events, and while there are none, comments: proxies cut connections on which nothing is said. The framework's
/// own result can't write comments.
/// </summary>
/// <param name="live">What there is to tell.</param>
/// <param name="turns">When to tell it.</param>
/// <param name="keepAlive">How often a comment is sent.</param>
internal sealed class EventStream(LiveStream live, SendTurns turns, TimeSpan keepAlive) : IResult
{
    // https://html.spec.whatwg.org/multipage/server-sent-events.html: a line that begins with a colon is ignored by the browser.
    private static ReadOnlySpan<byte> Comment => ": keep-alive\n\n"u8;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaTypeNames.Text.EventStream;
        response.Headers.CacheControl = "no-cache,no-store";
        // nginx would keep what is sent until a buffer is full.
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        try
        {
            await WriteAllAsync(response, httpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // He is gone, or the server stops.
        }
    }

    private async Task WriteAllAsync(HttpResponse response, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        using var timer = new PeriodicTimer(keepAlive);
        var messages = live.ReadAsync(over.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = messages.MoveNextAsync().AsTask();
        try
        {
            var tick = timer.WaitForNextTickAsync(over.Token).AsTask();
            while (true)
            {
                bool isMessage = await Task.WhenAny(next, tick).ConfigureAwait(false) == next;
                if (isMessage && !await next.ConfigureAwait(false))
                    return;
                var message = isMessage ? messages.Current : null;
                var sent = await turns.TakeAsync(
                    () =>
                    {
                        Write(response.BodyWriter, message);
                        return response.BodyWriter.FlushAsync(over.Token);
                    },
                    over.Token).ConfigureAwait(false);
                if (sent.IsCompleted)
                    return;
                if (isMessage)
                    next = messages.MoveNextAsync().AsTask();
                else
                    tick = timer.WaitForNextTickAsync(over.Token).AsTask();
            }
        }
        finally
        {
            // An enumerator may be disposed of only while nobody waits for it.
            await over.CancelAsync().ConfigureAwait(false);
            await next.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            await messages.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <param name="writer">Where to.</param>
    /// <param name="message">Null: a comment.</param>
    private static void Write(PipeWriter writer, LiveMessage? message)
    {
        if (message is null)
        {
            writer.Write(Comment);
            return;
        }
        Encoding.UTF8.GetBytes($"event: {message.Kind}\ndata: ", writer);
        writer.Write(message.Json.Span);
        Encoding.UTF8.GetBytes($"\nid: {message.Id}\n\n", writer);
    }
}
