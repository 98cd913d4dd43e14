using Acd.CallCenter.Events;
using Acd.Engine.Agents;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Book;

/// <summary>One offer of a caller to an agent, and the call that came of it.</summary>
internal sealed class OfferRecord(OfferId id, MemberRecord member, AgentRecord agent, AgentCall call)
{
    public OfferId Id { get; } = id;

    public MemberRecord Member { get; } = member;

    public AgentRecord Agent { get; } = agent;

    /// <summary>The agent was available for one call when it began.</summary>
    public bool BeganOnDemand { get; } = agent.Status == AgentStatus.AvailableOnDemand;

    public AgentCall Call { get; set; } = call;

    public bool IsAnswered { get; set; }

    public bool IsBridged { get; set; }

    /// <summary>The caller has left and waits to be dismissed until all is said about him.</summary>
    public bool CallerIsLeaving { get; set; }
}
