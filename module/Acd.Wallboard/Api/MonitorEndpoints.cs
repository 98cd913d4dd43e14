using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Snapshots;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Supervisors who listen, whisper or barge. Each order is noted with who gave it.</summary>
internal static class MonitorEndpoints
{
    public static void Map(IEndpointRouteBuilder supervisors)
    {
        supervisors.MapPut("/agents/{agent}/monitor", StartAsync)
            .WithSummary("Calls a supervisor's phone and lets him follow the agent; again: changes who hears him.")
            .WithDescription("A supervisor of some queues has his own phone called, which an admin sets, or that of an agent he sees.");
        supervisors.MapGet("/agents/{agent}/monitor", FollowersAsync)
            .WithSummary("Who follows the agent: dialling, waiting for the agent's next call, or hearing one.")
            .Produces<IReadOnlyList<MonitorSnapshot>>();
        supervisors.MapDelete("/agents/{agent}/monitor", (string agent, Order order) => order.SeesAgent(agent)
                ? order.GiveAsync($"stop following agent \"{agent}\"", new MonitorStopped(agent))
                : Task.FromResult(order.Refuse($"stop following agent \"{agent}\"")))
            .WithSummary("Hangs up who follows the agent.");
    }

    private static Task<IResult> StartAsync(string agent, MonitorRequest wish, Order order)
    {
        if (MonitorModeWords.Parse(wish.Mode) is not { } mode)
            return Wrong("monitor-mode-unknown", $"unknown mode \"{wish.Mode}\": write listen, whisper or barge");
        if (!PhoneName.IsWellFormed(wish.Phone))
            return Wrong("phone-malformed", $"a phone is {PhoneName.Rule}");
        string action = $"{wish.Mode} to agent \"{agent}\" at {wish.Phone}";
        if (!order.SeesAgent(agent))
            return Task.FromResult(order.Refuse(action));
        return order.MayHaveCalled(wish.Phone)
            ? order.MonitorAsync(action, agent, wish.Phone, mode)
            : Task.FromResult(order.RefusePhone(action, wish.Phone));
    }

    private static async Task<IResult> FollowersAsync(string agent, HttpContext context, IEngineDoor engine, Order order)
    {
        if (engine.Trouble is { } trouble)
            return Order.NotServing(trouble);
        var followers = order.SeesAgent(agent) ? await engine.FollowersAsync(agent, context.RequestAborted).ConfigureAwait(false) : null;
        return followers is null
            ? Problems.Of(StatusCodes.Status404NotFound, "agent-unseen", $"there is no agent \"{agent}\", or it isn't yours to see")
            : TypedResults.Ok(followers);
    }

    private static Task<IResult> Wrong(string code, SentenceText what) =>
        Task.FromResult(Problems.Of(StatusCodes.Status422UnprocessableEntity, code, what));
}
