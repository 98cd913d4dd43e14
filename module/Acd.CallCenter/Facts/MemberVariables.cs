using System.Globalization;
using Acd.CallCenter.Book;
using Acd.CallCenter.Events;

namespace Acd.CallCenter.Facts;

/// <summary>The channel variables mod_callcenter sets on its callers, by moment. An empty value takes the variable away.</summary>
internal static class MemberVariables
{
    /// <summary>The variables of a caller that are wanted with his joining.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
        "cc_base_score", "cc_moh_override", "cc_exit_keys", "cc_export_vars", "cc_outbound_cid_name_prefix", "effective_caller_id_name",
        "effective_caller_id_number", "rdnis", "answered_time", "cc_outbound_announce", "cc_bridge_failed_outbound_announce",
    ];

    /// <summary>The epoch is now, even for one who resumes.</summary>
    public static IReadOnlyList<EventHeader> Joined(MemberRecord member) =>
    [
        new("cc_agent_found", ""),
        new("cc_agent_bridged", ""),
        new("cc_side", "member"),
        new("cc_member_uuid", member.Uuid),
        new("cc_queue", member.Queue),
        new("cc_queue_joined_epoch", Number(member.EntryEpoch)),
    ];

    public static IReadOnlyList<EventHeader> AgentAnswered(string agentUuid) =>
        [new("cc_agent_found", "true"), new("cc_agent_uuid", agentUuid)];

    public static IReadOnlyList<EventHeader> Bridged(string agent, long nowEpoch) =>
    [
        new("cc_agent_bridged", "true"),
        new("cc_agent", agent),
        new("cc_queue_answered_epoch", Number(nowEpoch)),
        new("cc_cause", "answered"),
        new("cc_agent_found", ""),
    ];

    /// <summary>Somebody took away a caller who kept <c>cc_agent_found</c>.</summary>
    public static IReadOnlyList<EventHeader> TakenAsAnswered { get; } = [new("cc_agent_found", ""), new("cc_cause", "answered")];

    /// <summary>The agent was gone before the two heard each other; the caller waits on.</summary>
    public static IReadOnlyList<EventHeader> BridgeFailed { get; } = [new("cc_agent_found", "")];

    public static IReadOnlyList<EventHeader> Terminated(long nowEpoch) => [new("cc_queue_terminated_epoch", Number(nowEpoch))];

    public static IReadOnlyList<EventHeader> Cancelled(string reason, long nowEpoch, string digits) =>
    [
        new("cc_agent_found", ""),
        new("cc_cause", "cancel"),
        new("cc_cancel_reason", reason),
        new("cc_queue_canceled_epoch", Number(nowEpoch)),
        .. digits.Length > 0 ? new EventHeader[] { new("cc_exit_key", digits) } : [],
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
