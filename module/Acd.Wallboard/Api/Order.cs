using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Acd.Wallboard.Api;

/// <summary>One request's way to the engine: within what its user sees, and noted.</summary>
internal sealed class Order(IHttpContextAccessor accessor, IEngineDoor engine, BoardFeed feed, Audit audit)
{
    private const string NotInRights = "not in this user's rights";
    private readonly HttpContext _context = accessor.HttpContext!;
    private readonly Viewpoint _viewpoint = new(accessor.HttpContext!.User());

    public bool Sees(string queue) => _viewpoint.Sees(queue);

    public bool SeesEveryQueue => _viewpoint.SeesEveryQueue;

    public bool SeesAgent(string agent) =>
        _viewpoint.IsWhole || feed.State.Picture.Agents.Any(card => card.Name == agent && _viewpoint.Sees(card));

    /// <summary>He is that agent, or a supervisor who sees him.</summary>
    public bool MayActFor(string agent)
    {
        var user = _context.User();
        return user.Agent == agent || (user.Role >= UserRole.Supervisor && SeesAgent(agent));
    }

    /// <summary>Names of the agents the user sees now; null: of all, gone ones too.</summary>
    public HashSet<string>? AgentsSeen() => _viewpoint.IsWhole
        ? null
        : [.. feed.State.Picture.Agents.Where(_viewpoint.Sees).Select(card => card.Name)];

    /// <summary>
    /// Whether he may listen in at that phone. Who sees some queues only may at his own and at those of agents he sees: any other may be
    /// another tenant's, or cost money.
    /// </summary>
    public bool MayHaveCalled(string phone)
    {
        var user = _context.User();
        return SeesEveryQueue || phone == user.Phone || phone == user.Agent || SeesAgent(phone);
    }

    public IResult RefusePhone(string action, string phone)
    {
        audit.Refused(_context, action, NotInRights);
        return Problems.Of(
            StatusCodes.Status403Forbidden, "phone-beyond-your-rights",
            $"you see some queues only, so you listen in at your own phone or that of an agent you see, not at \"{phone}\"; an " +
            $"admin sets which phone is yours");
    }

    public IResult Refuse(string action)
    {
        audit.Refused(_context, action, NotInRights);
        return Problems.Of(
            StatusCodes.Status403Forbidden, "beyond-your-rights", $"that isn't within your rights; an admin can extend them");
    }

    public static IResult NotServing(Sentence trouble) => Problems.Of(StatusCodes.Status503ServiceUnavailable, trouble);

    public static IResult NoCaller(string call) => Problems.Of(
        StatusCodes.Status404NotFound, "caller-gone", $"there is no caller {call}: he has left, or never was");

    public Task<IResult> GiveAsync<TOrder>(string action, TOrder order)
        where TOrder : struct, IEngineInput => GiveAsync(action, () => engine.OrderAsync(order, _context.RequestAborted));

    /// <summary>Lets a supervisor at that phone follow an agent.</summary>
    public Task<IResult> MonitorAsync(string action, string agent, string phone, MonitorMode mode) =>
        GiveAsync(action, () => engine.MonitorAsync(agent, phone, mode, _context.RequestAborted));

    /// <summary>Has an agent's phone answer what it rings for.</summary>
    public Task<IResult> AcceptAsync(string action, string agent, OfferId offer) =>
        GiveAsync(action, () => engine.AcceptAsync(agent, offer, _context.RequestAborted));

    /// <summary>The same for every queue the user sees; the first one that refuses ends it.</summary>
    public async Task<IResult> GiveAllQueuesAsync<TOrder>(string action, Func<string, TOrder> order)
        where TOrder : struct, IEngineInput
    {
        foreach (string queue in feed.State.Picture.Queues.Select(card => card.Name).Where(Sees))
        {
            var result = await GiveAsync($"queue \"{queue}\" {action}", order(queue)).ConfigureAwait(false);
            if (result is not NoContent)
                return result;
        }
        return TypedResults.NoContent();
    }

    private async Task<IResult> GiveAsync(string action, Func<Task<EngineError?>> give)
    {
        if (engine.Trouble is { } trouble)
            return NotServing(trouble);
        var error = await give().ConfigureAwait(false);
        return audit.Answer(_context, action, error);
    }

    /// <summary>For a caller in a queue the user sees.</summary>
    public Task<IResult> OnCallerAsync<TOrder>(string call, string action, Func<CallId, TOrder> order)
        where TOrder : struct, IEngineInput
    {
        bool seen = feed.State.Picture.Callers.Any(card => card.Call == call && Sees(card.Queue));
        if (seen && BoardEndpoints.Parse(call) is { } id)
            return GiveAsync($"{call} {action}", order(id));
        audit.Refused(_context, $"{call} {action}", "no such caller");
        return Task.FromResult(NoCaller(call));
    }
}
