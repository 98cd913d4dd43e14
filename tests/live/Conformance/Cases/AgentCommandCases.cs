using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>callcenter_config agent add, del, list, get, reload.</summary>
internal static class AgentCommandCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("agent-add", "agent add: wrong type, new, again; listed", AddAsync),
        new("agent-type-case", "agent add: a type in capitals", AddInCapitalsAsync),
        new("agent-del", "agent del: takes the agent's tiers along; unknown agent", DeleteAsync),
        new("agent-list", "agent list: nobody of that name, two names", ListAsync),
        new("agent-get", "agent get: bare value, empty uuid, unknown key", GetAsync),
        new("agent-get-event", "agent get: its event echoes the key as typed", GetEventAsync),
        new("agent-reload", "agent reload: from XML; +OK for an agent that isn't in it", ReloadAsync)
        {
            Agents = ["""<agent name="@.x" type="callback" contact="null/x" status="Available" wrap-up-time="7" max-no-answer="3"/>"""],
        },
        new("agent-add-event", "agent add, set status, set contact: events and their headers", EventsAsync),
    ];

    private static async Task AddAsync(Probe probe)
    {
        await probe.RepliesAreAsync(
            ("agent add @.z Bogus", "-ERR Agent type invalid!\n"),
            ("agent add @.z callback", Ok),
            ("agent add @.z callback", "-ERR Agent already exist!\n"),
            ("agent add @.z", Invalid),
            ("agent list @.z", AgentHeader + "\n@.z|single_box||callback||Logged Out|Waiting|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n+OK\n"));
    }

    private static async Task AddInCapitalsAsync(Probe probe)
    {
        await probe.ReplyIsAsync("agent add @.z CALLBACK", Ok);
        probe.Check.Is(
            "type in the list", await probe.AgentFieldAsync("@.z", "type"), "CALLBACK", "callback", "one spelling for one thing");
    }

    private static async Task DeleteAsync(Probe probe)
    {
        await probe.RepliesAreAsync(
            ("agent add @.z callback", Ok),
            ("tier add @.q @.z", Ok),
            ("queue count tiers @.q", "1\n"),
            ("agent del @.z", Ok),
            ("queue count tiers @.q", "0\n"),
            ("agent del @.z", Ok),
            ("agent del", Invalid));
    }

    private static Task ListAsync(Probe probe) => probe.RepliesAreAsync(
        ("agent list @.nobody", Ok),
        ("agent list @.nobody @.either", Invalid));

    private static async Task GetAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("agent get status @.z", "Logged Out"),
            ("agent get state @.z", "Waiting"),
            ("agent get uuid @.z", Nothing),
            ("agent get contact @.z", BadAgentKey),
            ("agent get status @.nobody", AgentNotFound),
            ("agent get status", Invalid));
    }

    private static async Task GetEventAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.ReplyIsAsync("agent get STATE @.z", "Waiting");
        var seen = await probe.Events.ActionAsync("agent-STATE-get");
        probe.Check.Is("CC-Agent-STATE", seen["CC-Agent-STATE"], "Waiting");
    }

    private static async Task ReloadAsync(Probe probe)
    {
        await probe.RepliesAreAsync(
            ("agent set status @.x 'On Break'", Ok),
            ("agent set wrap_up_time @.x 1", Ok),
            ("agent reload @.x", Ok));
        probe.Check.Is(
            "the agent", await probe.AgentFieldAsync("@.x", "type", "contact", "status", "wrap_up_time", "max_no_answer"),
            "callback|null/x|Available|7|3");
        await probe.ReplyIsAsync("agent reload @.nobody", Ok);
        await probe.ReplyIsAsync("agent list @.nobody", Ok);
    }

    private static async Task EventsAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        var added = await probe.Events.ActionAsync("agent-add");
        probe.Check.Is("agent-add: CC-Agent-Type", added["CC-Agent-Type"], "callback");
        await probe.DoAsync("agent set contact @.z null/somewhere");
        var contact = await probe.Events.ActionAsync("agent-contact-change");
        probe.Check.Is("agent-contact-change: CC-Agent-Contact", contact["CC-Agent-Contact"], "null/somewhere");
        await probe.DoAsync("agent set status @.z Available");
        await probe.DoAsync("agent set status @.z Available");
        var again = await probe.Events.NumberAsync(2, "agent-status-change");
        probe.Check.Is("agent-status-change, to the same: CC-Agent-Status", again["CC-Agent-Status"], "Available");
        await probe.DoAsync("agent set state @.z Idle");
        var state = await probe.Events.ActionAsync("agent-state-change");
        probe.Check.Is("agent-state-change: CC-Agent-State", state["CC-Agent-State"], "Idle");
    }
}
