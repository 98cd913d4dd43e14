namespace Acd.CallCenter.Events;

/// <summary>The <c>callcenter::info</c> events about callers, header by header.</summary>
internal static class MemberEvents
{
    /// <param name="queue">The queue.</param>
    /// <param name="count">Callers who wait or are being offered.</param>
    public static SwitchEvent Count(string queue, int count) => Info(
        "",
        new HeaderList
        {
            { "CC-Queue", queue },
            { "CC-Action", "members-count" },
            { "CC-Count", count },
            { "CC-Selection", queue.StartsWith('*') ? "All-Queues" : "Single-Queue" },
        });

    /// <param name="queue">The queue.</param>
    /// <param name="member">The caller.</param>
    /// <param name="resumed">He takes the place he had before.</param>
    public static SwitchEvent Started(string queue, MemberIdentity member, bool resumed) => Info(
        member.SessionUuid,
        new HeaderList
        {
            { "CC-Queue", queue },
            { "CC-Action", resumed ? "member-queue-resume" : "member-queue-start" },
            member,
        });

    /// <param name="queue">The queue.</param>
    /// <param name="member">The caller.</param>
    /// <param name="leavingEpoch">Now.</param>
    /// <param name="joinedEpoch">When he came, this time.</param>
    /// <param name="reason">TIMEOUT, NO_AGENT_TIMEOUT, EXIT_WITH_KEY, BREAK_OUT or NONE.</param>
    public static SwitchEvent Cancelled(string queue, MemberIdentity member, long leavingEpoch, long joinedEpoch, string reason) => Info(
        member.SessionUuid,
        new HeaderList
        {
            { "CC-Queue", queue },
            { "CC-Action", "member-queue-end" },
            { "CC-Member-Leaving-Time", leavingEpoch },
            { "CC-Member-Joined-Time", joinedEpoch },
            { "CC-Cause", "Cancel" },
            { "CC-Cancel-Reason", reason },
            member,
        });

    /// <summary>Fired when the agent's side of the call has ended, not at the answer.</summary>
    public static SwitchEvent Terminated(AgentCall call, long leavingEpoch) => Info(
        call.Member.SessionUuid,
        new HeaderList
        {
            { "CC-Queue", call.Queue },
            { "CC-Action", "member-queue-end" },
            { "CC-Hangup-Cause", call.DialCause },
            { "CC-Cause", "Terminated" },
            { "CC-Agent", call.Agent },
            { "CC-Agent-System", CallCenterInfo.AgentSystem },
            { "CC-Agent-UUID", call.AgentUuid },
            { "CC-Agent-Called-Time", call.CalledEpoch },
            { "CC-Agent-Answered-Time", call.AnsweredEpoch },
            { "CC-Member-Leaving-Time", leavingEpoch },
            { "CC-Member-Joined-Time", call.JoinedEpoch },
            call.Member,
        });

    private static SwitchEvent Info(string channelUuid, HeaderList headers) => CallCenterInfo.Event(channelUuid, headers);
}
