using System.Net.Mime;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Api;

/// <summary>The board as it changes, by server-sent events or WebSocket: the same messages, numbered alike.</summary>
internal static class LiveEndpoints
{
    private const string RetryAfterSeconds = "10";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events", Events)
            .WithSummary("Server-sent events: a picture (board), then changes (delta). Last-Event-ID resumes.")
            .Produces<string>(contentType: MediaTypeNames.Text.EventStream);
        routes.MapGet("/ws", SocketAsync)
            .WithSummary("WebSocket: the messages of /events as {\"kind\", \"id\", \"data\"}. ?after=ID resumes.");
        // By HTTP/2, which browsers speak over TLS, a WebSocket is a CONNECT (RFC 8441); OpenAPI has no word for it.
        routes.MapMethods("/ws", [HttpMethods.Connect], SocketAsync).ExcludeFromDescription();
    }

    private static IResult Events(HttpContext context, LiveStream live, SendTurns turns, WebOptions options) =>
        live.TryBegin(context.Request.Headers["Last-Event-ID"].ToString())
            ? new EventStream(live, turns, options.KeepAlive)
            : Refuse(context);

    private static async Task<IResult> SocketAsync(HttpContext context, LiveStream live, SendTurns turns, string after = "")
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Problems.Of(
                StatusCodes.Status400BadRequest, "websockets-only",
                $"this address is for WebSockets; /api/v1/events has the same for plain HTTP");
        }
        if (!live.TryBegin(after))
            return Refuse(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        await new BoardSocket(socket, turns).RunAsync(live, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    private static IResult Refuse(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problems.Of(
            StatusCodes.Status503ServiceUnavailable, "too-many-wallboards",
            $"{LiveStream.WatchersMax} wallboards are open, more aren't served; close some or look at /api/v1/board");
    }
}
