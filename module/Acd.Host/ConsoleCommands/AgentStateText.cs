using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>An agent's state as the console writes it.</summary>
internal static class AgentStateText
{
    public static string Of(AgentState state) => state switch
    {
        AgentState.NotReady => "not-ready",
        AgentState.Ready => "ready",
        AgentState.Reserved => "reserved",
        AgentState.Ringing => "ringing",
        AgentState.Talking => "talking",
        AgentState.WrapUp => "wrap-up",
        AgentState.Cooling => "cooling",
        AgentState.OnOtherCall => "on-other-call",
        AgentState.Unreachable => "unreachable",
        AgentState.Releasing => "releasing",
        _ => state.ToString(),
    };
}
