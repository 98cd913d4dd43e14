namespace Acd.Engine.Config;

/// <summary>What a queue still means as mod_callcenter does, because scripts rely on it, although ours is better.</summary>
[Flags]
public enum OldMeanings
{
    None = 0,

    /// <summary>The number of callers told when one is answered still counts him.</summary>
    MembersCount = 1,

    /// <summary>The queue's lamp counts only callers nobody is ringing for.</summary>
    Presence = 2,

    /// <summary>Whose agent was gone before they talked keeps <c>cc_agent_found</c>, and counts as answered when taken away.</summary>
    AgentFound = 4,

    /// <summary>Who calls without a number of his own takes the place of whoever left with the same lack of one.</summary>
    Resume = 8,

    /// <summary>An agent's status when the offer began, not the one when the call ends, decides whether this was his one call.</summary>
    OnDemand = 16,
}
