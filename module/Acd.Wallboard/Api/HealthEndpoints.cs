using Acd.Engine;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Api;

/// <summary>For load balancers and supervisors of processes; nobody has to be logged in.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, IEngineDoor engine, BoardFeed feed)
    {
        routes.MapGet("/health/live", () => Results.Ok()).WithSummary("The process answers.");
        routes.MapGet("/health/ready", () => Trouble(engine, feed) is { } trouble
                ? Problems.Of(StatusCodes.Status503ServiceUnavailable, trouble)
                : Results.Ok())
            .WithSummary("The engine serves callers; otherwise 503 and what is wrong.");
    }

    /// <summary>Null: none.</summary>
    private static Sentence? Trouble(IEngineDoor engine, BoardFeed feed) =>
        engine.Trouble ?? (feed.State.Sequence == 0
            ? new("engine-starting", $"the engine has just started and has shown no picture yet; ask again") : null);
}
