using Acd.Wallboard.Live;
using Microsoft.AspNetCore.RateLimiting;

namespace Acd.Wallboard.Api;

/// <summary>An agent's day.</summary>
internal static class TimelineEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/agents/{agent}/timeline", ReadAsync)
        .WithSummary("An agent's states of today that are over, oldest first; without a store the last 200 since the engine started.")
        .RequireRateLimiting(WebServer.ReportLimit)
        .Produces<IReadOnlyList<AgentStretch>>();

    private static async Task<IResult> ReadAsync(string agent, HttpContext context, Order order, BoardFeed feed, IReportDoor reports)
    {
        if (!feed.State.Picture.Agents.Any(card => card.Name == agent) || !order.SeesAgent(agent))
        {
            return Problems.Of(
                StatusCodes.Status404NotFound, "agent-unseen", $"there is no agent \"{agent}\", or it isn't yours to see");
        }
        var (stretches, fault) = await reports.TimelineAsync(agent, context.RequestAborted).ConfigureAwait(false);
        return fault is null ? TypedResults.Ok(stretches) : Problems.Of(StatusCodes.Status409Conflict, fault);
    }
}
