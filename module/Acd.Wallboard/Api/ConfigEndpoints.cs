namespace Acd.Wallboard.Api;

/// <summary>The configuration: what a reload would change, and the reload. Both are noted with who asked.</summary>
internal static class ConfigEndpoints
{
    public static void Map(IEndpointRouteBuilder admins)
    {
        admins.MapPost("/config/trial", (HttpContext context, IEngineDoor engine, Order order, Audit audit) =>
            RunAsync(context, engine, order, audit, dryRun: true))
            .WithSummary("What a reload of the configuration would change, or what is wrong with it; changes nothing.")
            .Produces<ReloadAnswer>();
        admins.MapPost("/config/reload", (HttpContext context, IEngineDoor engine, Order order, Audit audit) =>
            RunAsync(context, engine, order, audit, dryRun: false))
            .WithSummary("Reads the configuration again and puts it into force, whole or, with errors, not at all.")
            .Produces<ReloadAnswer>();
    }

    private static async Task<IResult> RunAsync(HttpContext context, IEngineDoor engine, Order order, Audit audit, bool dryRun)
    {
        string action = dryRun ? "reload, tried only" : "reload";
        // The configuration is every tenant's.
        if (!order.SeesEveryQueue)
            return order.Refuse(action);
        if (engine.Trouble is { } trouble)
            return Order.NotServing(trouble);
        var answer = await engine.ReloadAsync(dryRun, context.RequestAborted).ConfigureAwait(false);
        if (answer is { IsDone: true })
            audit.Done(context, action, answer.Summary);
        else
            audit.Refused(context, action, answer?.Summary ?? "another is under way");
        return answer is null
            ? Problems.Of(
                StatusCodes.Status409Conflict, "reload-under-way", $"a reload is under way: wait for its answer, then try again")
            : TypedResults.Ok(answer);
    }
}
