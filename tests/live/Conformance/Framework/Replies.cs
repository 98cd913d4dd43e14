namespace Acd.Conformance.Tests.Framework;

/// <summary>Replies of callcenter_config that occur everywhere.</summary>
public static class Replies
{
    public const string Ok = "+OK\n";

    /// <summary>The event socket's word for no output at all.</summary>
    public const string Nothing = "-ERR no reply\n";

    public const string Invalid = "-ERR Invalid!\n";
    public const string UnknownError = "-ERR Unknown Error!\n";
    public const string AgentNotFound = "-ERR Agent not found!\n";
    public const string BadAgentKey = "-ERR Invalid Agent Update KEY!\n";
    public const string BadStatus = "-ERR Invalid Agent Status!\n";
    public const string BadState = "-ERR Invalid Agent State!\n";

    public const string AgentHeader =
        "name|instance_id|uuid|type|contact|status|state|max_no_answer|wrap_up_time|reject_delay_time|busy_delay_time|"
        + "no_answer_delay_time|last_bridge_start|last_bridge_end|last_offered_call|last_status_change|no_answer_count|calls_answered|"
        + "talk_time|ready_time|external_calls_count";

    public const string TierHeader = "queue|agent|state|level|position";

    public const string MemberHeader =
        "queue|instance_id|uuid|session_uuid|cid_number|cid_name|system_epoch|joined_epoch|rejoined_epoch|bridge_epoch|"
        + "abandoned_epoch|base_score|skill_score|serving_agent|serving_system|state|score";

    public const string QueueHeader =
        "name|strategy|moh_sound|time_base_score|tier_rules_apply|tier_rule_wait_second|tier_rule_wait_multiply_level|"
        + "tier_rule_no_agent_no_wait|discard_abandoned_after|abandoned_resume_allowed|max_wait_time|max_wait_time_with_no_agent|"
        + "max_wait_time_with_no_agent_time_reached|record_template|calls_answered|calls_abandoned|ring_progressively_delay|"
        + "skip_agents_with_external_calls|agent_no_answer_status";
}
