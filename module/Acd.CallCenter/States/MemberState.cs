namespace Acd.CallCenter.States;

/// <summary>What mod_callcenter calls a member's state.</summary>
public enum MemberState
{
    Waiting,

    /// <summary>Being offered to one or more agents.</summary>
    Trying,

    Answered,

    /// <summary>Left without an answer, whatever the reason; kept for a while so that he may resume.</summary>
    Abandoned,
}
