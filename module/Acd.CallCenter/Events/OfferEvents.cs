namespace Acd.CallCenter.Events;

/// <summary>The <c>callcenter::info</c> events about offers and calls of agents, header by header.</summary>
internal static class OfferEvents
{
    public static SwitchEvent Offering(AgentCall call, string agentType) => CallCenterInfo.Event(
        "",
        new HeaderList
        {
            { "CC-Queue", call.Queue },
            { "CC-Action", "agent-offering" },
            { "CC-Agent", call.Agent },
            { "CC-Agent-Type", agentType },
            { "CC-Agent-System", CallCenterInfo.AgentSystem },
            call.Member,
            { "CC-Member-DNIS", call.Member.Dnis },
        });

    /// <summary>The agent has answered; the bridge comes next and may still fail.</summary>
    public static SwitchEvent BridgeStart(AgentCall call) => CallCenterInfo.Event(
        call.AgentUuid,
        new HeaderList
        {
            { "CC-Queue", call.Queue },
            { "CC-Action", "bridge-agent-start" },
            { "CC-Agent", call.Agent },
            { "CC-Agent-System", CallCenterInfo.AgentSystem },
            { "CC-Agent-UUID", call.AgentUuid },
            { "CC-Agent-Called-Time", call.CalledEpoch },
            { "CC-Agent-Answered-Time", call.AnsweredEpoch },
            { "CC-Member-Joined-Time", call.JoinedEpoch },
            call.Member,
            { "CC-Member-DNIS", call.Member.Dnis },
        });

    /// <param name="call">The call.</param>
    /// <param name="bridged">False: the agent had answered, but the two never heard each other.</param>
    /// <param name="endedEpoch">Now.</param>
    public static SwitchEvent BridgeEnd(AgentCall call, bool bridged, long endedEpoch) => CallCenterInfo.Event(
        call.AgentUuid,
        new HeaderList
        {
            { "CC-Queue", call.Queue },
            { "CC-Action", "bridge-agent-end" },
            { "CC-Hangup-Cause", call.DialCause },
            { "CC-Agent", call.Agent },
            { "CC-Agent-System", CallCenterInfo.AgentSystem },
            { "CC-Agent-UUID", call.AgentUuid },
            { "CC-Agent-Bridged", bridged ? "true" : "false" },
            { "CC-Agent-Called-Time", call.CalledEpoch },
            { "CC-Agent-Answered-Time", call.AnsweredEpoch },
            { "CC-Member-Joined-Time", call.JoinedEpoch },
            { "CC-Bridge-Terminated-Time", endedEpoch },
            call.Member,
        });

    /// <param name="call">The offer.</param>
    /// <param name="cause">FreeSWITCH's name of the hang-up cause.</param>
    /// <param name="abortedEpoch">Now.</param>
    public static SwitchEvent BridgeFail(AgentCall call, string cause, long abortedEpoch) => CallCenterInfo.Event(
        "",
        new HeaderList
        {
            { "CC-Queue", call.Queue },
            { "CC-Action", "bridge-agent-fail" },
            { "CC-Hangup-Cause", cause },
            { "CC-Agent", call.Agent },
            { "CC-Agent-System", CallCenterInfo.AgentSystem },
            { "CC-Agent-Called-Time", call.CalledEpoch },
            { "CC-Agent-Aborted-Time", abortedEpoch },
            call.Member,
            { "CC-Member-Joined-Time", call.JoinedEpoch },
        });
}
