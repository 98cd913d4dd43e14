using Acd.Engine;
using Acd.Engine.Ids;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Http;

namespace Acd.Wallboard.Api;

/// <summary>One request's way to the engine: within what its user sees, and noted.</summary>
internal sealed class Order(IHttpContextAccessor accessor, IEngineDoor engine, BoardFeed feed, Audit audit)
{
    private readonly HttpContext _context = accessor.HttpContext!;
    private readonly Viewpoint _viewpoint = new(accessor.HttpContext!.User());

    public bool Sees(string queue) => _viewpoint.Sees(queue);

    public bool SeesAgent(string agent) =>
        _viewpoint.IsWhole || feed.State.Picture.Agents.Any(card => card.Name == agent && _viewpoint.Sees(card));

    public IResult Refuse(string action)
    {
        audit.Note(_context, action, "refused, not in this user's rights");
        return Results.Problem("that isn't within your rights; an admin can extend them", statusCode: StatusCodes.Status403Forbidden);
    }

    public async Task<IResult> GiveAsync<TOrder>(string action, TOrder order)
        where TOrder : struct, IEngineInput
    {
        if (!engine.IsServing)
            return Results.Problem("the engine isn't running; the log says why", statusCode: StatusCodes.Status503ServiceUnavailable);
        var error = await engine.OrderAsync(order, _context.RequestAborted).ConfigureAwait(false);
        return audit.Answer(_context, action, error);
    }

    /// <summary>For a caller in a queue the user sees.</summary>
    public Task<IResult> OnCallerAsync<TOrder>(string call, string action, Func<CallId, TOrder> order)
        where TOrder : struct, IEngineInput
    {
        bool seen = feed.State.Picture.Callers.Any(card => card.Call == call && Sees(card.Queue));
        return seen && BoardEndpoints.Parse(call) is { } id
            ? GiveAsync($"{call} {action}", order(id))
            : Task.FromResult(Results.Problem(
                $"there is no caller {call}: he has left, or never was", statusCode: StatusCodes.Status404NotFound));
    }
}
