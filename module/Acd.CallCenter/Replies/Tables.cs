using Acd.CallCenter.Rows;

namespace Acd.CallCenter.Replies;

/// <summary>mod_callcenter's lists: names and order of the columns are fixed, clients count them.</summary>
internal static class Tables
{
    public static Table<AgentRow> Agents { get; } = new(
        [
            Column<AgentRow>.Sql("name", agent => agent.Name),
            Column<AgentRow>.Sql("instance_id", agent => agent.InstanceId),
            Column<AgentRow>.Sql("uuid", agent => agent.Uuid),
            Column<AgentRow>.Sql("type", agent => agent.Type),
            Column<AgentRow>.Sql("contact", agent => agent.Contact),
            Column<AgentRow>.Sql("status", agent => agent.Status),
            Column<AgentRow>.Sql("state", agent => agent.State),
            Column<AgentRow>.Sql("max_no_answer", agent => agent.MaxNoAnswer),
            Column<AgentRow>.Sql("wrap_up_time", agent => agent.WrapUpTime),
            Column<AgentRow>.Sql("reject_delay_time", agent => agent.RejectDelayTime),
            Column<AgentRow>.Sql("busy_delay_time", agent => agent.BusyDelayTime),
            Column<AgentRow>.Sql("no_answer_delay_time", agent => agent.NoAnswerDelayTime),
            Column<AgentRow>.Sql("last_bridge_start", agent => agent.LastBridgeStart),
            Column<AgentRow>.Sql("last_bridge_end", agent => agent.LastBridgeEnd),
            Column<AgentRow>.Sql("last_offered_call", agent => agent.LastOfferedCall),
            Column<AgentRow>.Sql("last_status_change", agent => agent.LastStatusChange),
            Column<AgentRow>.Sql("no_answer_count", agent => agent.NoAnswerCount),
            Column<AgentRow>.Sql("calls_answered", agent => agent.CallsAnswered),
            Column<AgentRow>.Sql("talk_time", agent => agent.TalkTime),
            Column<AgentRow>.Sql("ready_time", agent => agent.ReadyTime),
            Column<AgentRow>.Sql("external_calls_count", agent => agent.ExternalCallsCount),
        ],
        headerWhenEmpty: false);

    public static Table<TierRow> Tiers { get; } = new(
        [
            Column<TierRow>.Sql("queue", tier => tier.Queue),
            Column<TierRow>.Sql("agent", tier => tier.Agent),
            Column<TierRow>.Sql("state", tier => tier.State),
            Column<TierRow>.Sql("level", tier => tier.Level),
            Column<TierRow>.Sql("position", tier => tier.Position),
        ],
        headerWhenEmpty: false);

    public static Table<QueueRow> Queues { get; } = new(
        [
            Column<QueueRow>.Sql("name", queue => queue.Name),
            Column<QueueRow>.Sql("strategy", queue => queue.Strategy),
            Column<QueueRow>.Sql("moh_sound", queue => queue.MohSound),
            Column<QueueRow>.Sql("time_base_score", queue => queue.TimeBaseScore),
            Column<QueueRow>.Flag("tier_rules_apply", queue => queue.TierRulesApply),
            Column<QueueRow>.Number("tier_rule_wait_second", queue => queue.TierRuleWaitSecond),
            Column<QueueRow>.Flag("tier_rule_wait_multiply_level", queue => queue.TierRuleWaitMultiplyLevel),
            Column<QueueRow>.Flag("tier_rule_no_agent_no_wait", queue => queue.TierRuleNoAgentNoWait),
            Column<QueueRow>.Number("discard_abandoned_after", queue => queue.DiscardAbandonedAfter),
            Column<QueueRow>.Flag("abandoned_resume_allowed", queue => queue.AbandonedResumeAllowed),
            Column<QueueRow>.Number("max_wait_time", queue => queue.MaxWaitTime),
            Column<QueueRow>.Number("max_wait_time_with_no_agent", queue => queue.MaxWaitTimeWithNoAgent),
            Column<QueueRow>.Number("max_wait_time_with_no_agent_time_reached", queue => queue.MaxWaitTimeWithNoAgentTimeReached),
            Column<QueueRow>.Sql("record_template", queue => queue.RecordTemplate),
            Column<QueueRow>.Number("calls_answered", queue => queue.CallsAnswered).WithoutJson(),
            Column<QueueRow>.Number("calls_abandoned", queue => queue.CallsAbandoned).WithoutJson(),
            Column<QueueRow>.Number("ring_progressively_delay", queue => queue.RingProgressivelyDelay).WithoutJson(),
            Column<QueueRow>.Flag("skip_agents_with_external_calls", queue => queue.SkipAgentsWithExternalCalls),
            Column<QueueRow>.Sql("agent_no_answer_status", queue => queue.AgentNoAnswerStatus),
        ],
        headerWhenEmpty: true);

    /// <summary>With the score each caller has at that moment.</summary>
    public static Table<MemberRow> MembersAt(long nowEpoch) => new(
        [
            Column<MemberRow>.Sql("queue", member => member.Queue),
            Column<MemberRow>.Sql("instance_id", member => member.InstanceId),
            Column<MemberRow>.Sql("uuid", member => member.Uuid),
            Column<MemberRow>.Sql("session_uuid", member => member.SessionUuid),
            Column<MemberRow>.Sql("cid_number", member => member.CidNumber),
            Column<MemberRow>.Sql("cid_name", member => member.CidName),
            Column<MemberRow>.Sql("system_epoch", member => member.SystemEpoch),
            Column<MemberRow>.Sql("joined_epoch", member => member.JoinedEpoch),
            Column<MemberRow>.Sql("rejoined_epoch", member => member.RejoinedEpoch),
            Column<MemberRow>.Sql("bridge_epoch", member => member.BridgeEpoch),
            Column<MemberRow>.Sql("abandoned_epoch", member => member.AbandonedEpoch),
            Column<MemberRow>.Sql("base_score", member => member.BaseScore),
            Column<MemberRow>.Sql("skill_score", member => member.SkillScore),
            Column<MemberRow>.Sql("serving_agent", member => member.ServingAgent),
            Column<MemberRow>.Sql("serving_system", member => member.ServingSystem),
            Column<MemberRow>.Sql("state", member => member.State),
            Column<MemberRow>.Sql("score", member => member.ScoreAt(nowEpoch)),
        ],
        headerWhenEmpty: false);
}
