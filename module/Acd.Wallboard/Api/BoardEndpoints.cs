using Acd.Engine.Explain;
using Acd.Engine.Ids;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Looking: the board as a whole, and one caller explained.</summary>
internal static class BoardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/board", (HttpContext context, BoardFeed feed) => new Viewpoint(context.User()).Of(feed.State))
            .WithSummary("Everything at this moment.");
        routes.MapGet("/callers/{call}/explanation", ExplainAsync)
            .WithSummary("Why a caller is where he is, and who could serve him.");
        routes.MapGet("/queues/{queue}/explanation", TryJoinAsync)
            .WithSummary("Who would get a caller who joined now, with that skill requirement if one is given. Nobody joins.")
            .Produces<CallerExplanation>();
    }

    /// <summary>The number at the end of a call id; null: it isn't one.</summary>
    public static CallId? Parse(string call) =>
        call.StartsWith("call-", StringComparison.Ordinal) && ulong.TryParse(call.AsSpan("call-".Length), out ulong value)
            ? new CallId(value)
            : null;

    private static async Task<IResult> TryJoinAsync(
        string queue, string? requirement, HttpContext context, Order order, IEngineDoor engine)
    {
        if (!order.Sees(queue))
            return order.Refuse($"queue \"{queue}\" who would get a caller");
        if (engine.Trouble is { } trouble)
            return Order.NotServing(trouble);
        var (would, error) = await engine.TryJoinAsync(queue, requirement ?? "", context.RequestAborted).ConfigureAwait(false);
        return error is null ? TypedResults.Ok(would) : Problems.Of(error);
    }

    private static async Task<IResult> ExplainAsync(string call, HttpContext context, BoardFeed feed, IEngineDoor engine)
    {
        if (Parse(call) is { } id && await engine.ExplainAsync(id, context.RequestAborted).ConfigureAwait(false) is { } explanation
            && new Viewpoint(context.User()).Sees(explanation.Queue))
            return TypedResults.Ok(explanation);
        return Order.NoCaller(call);
    }
}
