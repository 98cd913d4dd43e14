using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Queues;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Api;

/// <summary>Steering: agents' status, callers' priority and place, queues' mode. Each is noted with who did it.</summary>
internal static class ActionEndpoints
{
    public static void Map(IEndpointRouteBuilder agents, IEndpointRouteBuilder supervisors)
    {
        agents.MapPut("/agents/{agent}/status", SetStatusAsync)
            .WithSummary("An agent's status; agents may set their own.");
        supervisors.MapPut("/callers/{call}/priority", (string call, CallerPriorityRequest wish, Order order) =>
            order.OnCallerAsync(call, $"priority {wish.Priority}", id => new CallerPrioritySet(id, wish.Priority)))
            .WithSummary("A waiting caller's priority.");
        supervisors.MapPut("/callers/{call}/queue", MoveAsync)
            .WithSummary("Moves a waiting caller to another queue.");
        supervisors.MapPost("/callers/{call}/withdrawal", (string call, CallerWithdrawRequest wish, Order order) =>
            order.OnCallerAsync(call, $"withdraw to \"{wish.Extension}\"", id => new CallerWithdrawn(id, wish.Extension)))
            .WithSummary("Takes a waiting caller out of his queue.");
        supervisors.MapPut("/queues/{queue}/mode", SetModeAsync)
            .WithSummary("Opens, drains or closes a queue.");
        supervisors.MapPut("/queues/mode", SetModeOfAllAsync)
            .WithSummary("Opens, drains or closes every queue the user sees.");
    }

    private static async Task<IResult> SetStatusAsync(string agent, AgentStatusRequest wish, Order order)
    {
        if (AgentStatusWords.Spelling.Parse(wish.Status) is not { } status)
        {
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "status-unknown",
                $"unknown status \"{wish.Status}\": write Available, Available (On Demand), On Break or Logged Out");
        }
        string action = $"agent \"{agent}\" {wish.Status}";
        return order.MayActFor(agent)
            ? await order.GiveAsync(action, new AgentStatusSet(agent, status, wish.Reason)).ConfigureAwait(false)
            : order.Refuse(action);
    }

    private static Task<IResult> MoveAsync(string call, CallerMoveRequest wish, Order order) => order.Sees(wish.Queue)
        ? order.OnCallerAsync(call, $"move to \"{wish.Queue}\"", id => new CallerQueueSet(id, wish.Queue))
        : Task.FromResult(order.Refuse($"move {call} to \"{wish.Queue}\""));

    private static async Task<IResult> SetModeAsync(string queue, QueueModeRequest wish, Order order)
    {
        if (ModeOf(wish) is not { } mode)
            return UnknownMode(wish);
        return order.Sees(queue)
            ? await order.GiveAsync($"queue \"{queue}\" {wish.Mode}", new QueueModeSet(queue, mode)).ConfigureAwait(false)
            : order.Refuse($"queue \"{queue}\" {wish.Mode}");
    }

    private static async Task<IResult> SetModeOfAllAsync(QueueModeRequest wish, Order order) => ModeOf(wish) is { } mode
        ? await order.GiveAllQueuesAsync(wish.Mode, queue => new QueueModeSet(queue, mode)).ConfigureAwait(false)
        : UnknownMode(wish);

    private static QueueMode? ModeOf(QueueModeRequest wish) =>
        Enum.TryParse<QueueMode>(wish.Mode, ignoreCase: true, out var mode) && !int.TryParse(wish.Mode, out _) ? mode : null;

    private static IResult UnknownMode(QueueModeRequest wish) => Problems.Of(
        StatusCodes.Status422UnprocessableEntity, "queue-mode-unknown",
        $"unknown mode \"{wish.Mode}\": write open, draining or closed");
}
