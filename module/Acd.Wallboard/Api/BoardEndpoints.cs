using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Acd.Engine.Ids;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Looking: the board as a whole, as it changes, and one caller explained.</summary>
internal static class BoardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/board", (HttpContext context, BoardFeed feed) => new Viewpoint(context.User()).Of(feed.State))
            .WithSummary("Everything at this moment.");
        routes.MapGet("/events", (HttpContext context, BoardFeed feed) =>
                TypedResults.ServerSentEvents(EventsAsync(context, feed, context.RequestAborted)))
            .WithSummary("Server-sent events: a picture (board), then changes (delta). Last-Event-ID resumes.");
        routes.MapGet("/callers/{call}/explanation", ExplainAsync)
            .WithSummary("Why a caller is where he is, and who could serve him.");
    }

    /// <summary>The number at the end of a call id; null: it isn't one.</summary>
    public static CallId? Parse(string call) =>
        call.StartsWith("call-", StringComparison.Ordinal) && ulong.TryParse(call.AsSpan("call-".Length), out ulong value)
            ? new CallId(value)
            : null;

    private static async Task<IResult> ExplainAsync(string call, HttpContext context, BoardFeed feed, IEngineDoor engine)
    {
        if (Parse(call) is { } id && await engine.ExplainAsync(id, context.RequestAborted).ConfigureAwait(false) is { } explanation
            && new Viewpoint(context.User()).Sees(explanation.Queue))
            return TypedResults.Ok(explanation);
        return Results.Problem($"there is no caller {call}: he has left, or never was", statusCode: StatusCodes.Status404NotFound);
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        HttpContext context, BoardFeed feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var viewpoint = new Viewpoint(context.User());
        using var watch = feed.Watch(feed.ParseId(context.Request.Headers["Last-Event-ID"].ToString()));
        await foreach (var update in watch.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return new SseItem<string>(Text(update, viewpoint), update.Whole is null ? "delta" : "board")
            {
                EventId = feed.IdOf(update.Sequence),
            };
        }
    }

    private static string Text(BoardUpdate update, Viewpoint viewpoint) => update.Whole is { } whole
        ? JsonSerializer.Serialize(viewpoint.Of(whole), WebJson.Default.BoardState)
        : viewpoint.IsWhole ? update.Delta!.Json : JsonSerializer.Serialize(viewpoint.Of(update.Delta!), WebJson.Default.BoardDelta);
}
