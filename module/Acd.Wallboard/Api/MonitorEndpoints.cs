using System.Text.RegularExpressions;
using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Events;

namespace Acd.Wallboard.Api;

/// <summary>Supervisors who listen, whisper or barge. Each order is noted with who gave it.</summary>
internal static partial class MonitorEndpoints
{
    public static void Map(IEndpointRouteBuilder supervisors)
    {
        supervisors.MapPut("/agents/{agent}/monitor", StartAsync)
            .WithSummary("Calls a supervisor's phone and lets him follow the agent; again: changes who hears him.");
        supervisors.MapDelete("/agents/{agent}/monitor", (string agent, Order order) => order.SeesAgent(agent)
                ? order.GiveAsync($"stop following agent \"{agent}\"", new MonitorStopped(agent))
                : Task.FromResult(order.Refuse($"stop following agent \"{agent}\"")))
            .WithSummary("Hangs up who follows the agent.");
    }

    private static Task<IResult> StartAsync(string agent, MonitorRequest wish, Order order)
    {
        if (MonitorModeWords.Parse(wish.Mode) is not { } mode)
            return Wrong("monitor-mode-unknown", $"unknown mode \"{wish.Mode}\": write listen, whisper or barge");
        // A whole dial string could run applications: that is for the console.
        if (!Extension().IsMatch(wish.Phone))
            return Wrong("phone-malformed", $"a phone is an extension or an agent's name: letters, digits and . _ @ + -, at most 64");
        string action = $"{wish.Mode} to agent \"{agent}\" at {wish.Phone}";
        return order.SeesAgent(agent)
            ? order.MonitorAsync(action, agent, wish.Phone, mode)
            : Task.FromResult(order.Refuse(action));
    }

    private static Task<IResult> Wrong(string code, SentenceText what) =>
        Task.FromResult(Problems.Of(StatusCodes.Status422UnprocessableEntity, code, what));

    [GeneratedRegex(@"^[\w.@+-]{1,64}\z")]
    private static partial Regex Extension();
}
