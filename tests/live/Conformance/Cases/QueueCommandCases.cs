using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>callcenter_config queue …</summary>
internal static class QueueCommandCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("queue-list", "queue list: header, and a queue of defaults", ListAsync) { Queues = [new("q", ("moh-sound", ""))] },
        new("queue-params", "queue parameters out of range, not a number, empty, twice, unknown", ParametersAsync) { Queues = [OddQueue] },
        new("queue-bools", "queue parameters: every way to say yes and no", YesAndNoAsync) { Queues = [YesQueue, NoQueue] },
        new("queue-listings", "queue list agents, members, tiers: filters and empty lists", ListingsAsync),
        new("queue-count", "queue count: all, agents, members, tiers; a queue that isn't there", CountAsync),
        new("queue-unknown", "queue load, reload, unload of a queue that isn't there; missing words", UnknownAsync),
        new("queue-unload", "queue unload isn't for ever: whoever names the queue brings it back", UnloadAsync),
    ];

    private static QueueXml OddQueue => new(
        "q", ("max-wait-time", "90000"), ("tier-rule-wait-second", "abc"), ("announce-frequency", ""), ("discard-abandoned-after", "-1"),
        ("strategy", "top-down"), ("strategy", "ring-all"), ("agent-no-answer-status", "Gone Fishing"), ("no-such-parameter", "1"));

    private static QueueXml YesQueue => new(
        "q", ("tier-rules-apply", "on"), ("tier-rule-wait-multiply-level", "T"), ("tier-rule-no-agent-no-wait", "allow"),
        ("abandoned-resume-allowed", "Active"), ("skip-agents-with-external-calls", "1"));

    private static QueueXml NoQueue => new(
        "n", ("tier-rules-apply", "off"), ("tier-rule-wait-multiply-level", "maybe"), ("tier-rule-no-agent-no-wait", "disallow"),
        ("abandoned-resume-allowed", "F"), ("skip-agents-with-external-calls", "0"));

    private static async Task ListAsync(Probe probe)
    {
        CcTable queues = await probe.ListAsync("queue list");
        probe.Check.Is("header", queues.Header, QueueHeader);
        probe.Check.Is(
            "the queue", string.Join('|', queues.Rows.Single(row => row[0] == probe.Queue)),
            probe.Queue + "|longest-idle-agent||queue|false|0|false|true|60|false|0|0|5||0|0|0|true|On Break");
    }

    private static async Task ParametersAsync(Probe probe) => probe.Check.Is(
        "the queue",
        (await probe.ListAsync("queue list")).Of(
            probe.Queue, "strategy", "max_wait_time", "tier_rule_wait_second", "discard_abandoned_after", "agent_no_answer_status"),
        "top-down|0|0|60|On Break");

    private static async Task YesAndNoAsync(Probe probe)
    {
        string[] columns =
        [
            "tier_rules_apply", "tier_rule_wait_multiply_level", "tier_rule_no_agent_no_wait", "abandoned_resume_allowed",
            "skip_agents_with_external_calls",
        ];
        CcTable queues = await probe.ListAsync("queue list");
        probe.Check.Is("yes", queues.Of(probe.Queue, columns), "true|true|true|true|true");
        probe.Check.Is("no", queues.Of(probe.Full("@.n"), columns), "false|false|false|false|false");
    }

    private static async Task ListingsAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        const string Row = "@.z|single_box||callback|null/z|Available|Waiting";
        foreach ((string filter, bool found) in new[]
        {
            ("", true), (" Available", true), (" available", false), (" 'On Break'", false), (" Available Waiting", true),
            (" Available Idle", false),
        })
        {
            CcTable agents = await probe.ListAsync("queue list agents @.q" + filter);
            probe.Check.Is("rows of queue list agents @.q" + filter, agents.Rows.Count, found ? 1 : 0);
            probe.Check.Is(
                "their start", agents.Rows.Count == 0 ? "" : string.Join('|', agents.Rows[0][..7]), found ? probe.Full(Row) : "");
        }

        await probe.RepliesAreAsync(
            ("queue list agents", Ok),
            ("queue list agents @.nowhere", Ok),
            ("queue list members @.q", Ok),
            ("queue list tiers @.nowhere", Ok),
            ("queue list bogus", Invalid));
    }

    private static async Task CountAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        CcTable queues = await probe.ListAsync("queue list");
        await probe.RepliesAreAsync(
            ("queue count", $"{queues.Rows.Count}\n"),
            ("queue count agents @.q", "1\n"),
            ("queue count agents @.q Available", "1\n"),
            ("queue count agents @.q 'On Break'", "0\n"),
            ("queue count agents @.q Available Waiting", "1\n"),
            ("queue count agents @.q Available Idle", "0\n"),
            ("queue count tiers @.q", "1\n"),
            ("queue count members @.q", "0\n"),
            ("queue count members @.nowhere", "0\n"),
            ("queue count bogus", Invalid));
    }

    private static Task UnknownAsync(Probe probe) => probe.RepliesAreAsync(
        ("queue load @.nowhere", "-ERR Invalid Queue not found!\n"),
        ("queue reload @.nowhere", "-ERR Invalid Queue not found!\n"),
        ("queue unload @.nowhere", Ok),
        ("queue load", Invalid),
        ("queue", Invalid));

    private static async Task UnloadAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.ReplyIsAsync("queue unload @.q", Ok);
        probe.Check.Is("unloaded: in the list", (await probe.ListAsync("queue list")).Column("name").Contains(probe.Queue), stock: false);
        await probe.ReplyIsAsync("tier add @.q @.z", Ok);
        probe.Check.Is("named again: in the list", (await probe.ListAsync("queue list")).Column("name").Contains(probe.Queue), stock: true);
    }
}
