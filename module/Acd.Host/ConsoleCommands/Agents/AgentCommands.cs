using Acd.Host.Configuration;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>The <c>acd agent …</c> commands.</summary>
internal static class AgentCommands
{
    public static IEnumerable<IConsoleCommand> Of(OrderDesk desk, LiveConfig live, AcceptDesk accepts) =>
    [
        new AgentListCommand(desk.Driver),
        new AgentShowCommand(desk),
        new AgentSetStatusCommand(desk),
        new AgentReadyCommand(desk),
        new AgentSkillsCommand(desk, live),
        new AgentCapacityCommand(desk, live),
        new AgentWrapUpEndCommand(desk),
        new AgentWrapUpExtendCommand(desk),
        new AgentDispositionCommand(desk),
        new AgentAcceptCommand(desk, accepts),
        new AgentDeclineCommand(desk),
    ];
}
