using Acd.Engine;
using Acd.Engine.Agents;

namespace Acd.CallCenter.States;

/// <summary>All of mod_callcenter's words for states. <c>Unknown</c>, which it knows and refuses, isn't among them.</summary>
public static class Spellings
{
    public static Spelling<AgentStatus> AgentStatus => AgentStatusWords.Spelling;

    public static Spelling<AgentActivity> AgentState { get; } = new(
        (AgentActivity.Waiting, "Waiting"),
        (AgentActivity.Reserved, "Reserved"),
        (AgentActivity.Receiving, "Receiving"),
        (AgentActivity.InQueueCall, "In a queue call"),
        (AgentActivity.Idle, "Idle"));

    public static Spelling<AgentKind> AgentType { get; } = new((AgentKind.Callback, "callback"), (AgentKind.UuidStandby, "uuid-standby"));

    public static Spelling<TierActivity> TierState { get; } = new(
        (TierActivity.Ready, "Ready"),
        (TierActivity.Offering, "Offering"),
        (TierActivity.ActiveInbound, "Active Inbound"),
        (TierActivity.NoAnswer, "No Answer"),
        (TierActivity.Standby, "Standby"));

    public static Spelling<MemberState> MemberState { get; } = new(
        (States.MemberState.Waiting, "Waiting"),
        (States.MemberState.Trying, "Trying"),
        (States.MemberState.Answered, "Answered"),
        (States.MemberState.Abandoned, "Abandoned"));
}
