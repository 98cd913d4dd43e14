using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.CallCenter;

/// <summary>
/// One <c>agent</c> of callcenter.conf. Null is an attribute that wasn't given: it leaves alone what a command has set, while one that was
/// given overwrites it at every reload. Times are whole seconds and may be negative, as mod_callcenter takes them.
/// </summary>
public sealed record CallCenterAgent
{
    public required string Name { get; init; }

    public required AgentType Type { get; init; }

    public string? Contact { get; init; }

    public AgentStatus? Status { get; init; }

    public int? MaxNoAnswer { get; init; }

    public int? WrapUpTime { get; init; }

    public int? RejectDelayTime { get; init; }

    public int? BusyDelayTime { get; init; }

    public int? NoAnswerDelayTime { get; init; }
}
