using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>callcenter_config agent set …</summary>
internal static class AgentSettingCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("set-status", "agent set status: quoted, unquoted, unknown; order of the checks", StatusAsync),
        new("set-status-case", "agent set status in small letters: accepted, and the agent gets calls", LowerCaseAsync),
        new("set-state", "agent set state: every state, an unknown one", StateAsync),
        new("set-state-if", "agent set state_if_waiting: compare and set", StateIfWaitingAsync),
        new("set-numbers", "agent set with numbers: text counts as 0, negatives stay", NumbersAsync),
        new("set-others", "agent set contact, uuid, type, ready_time", OthersAsync),
    ];

    private static async Task StatusAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("agent set status @.z Logged Out", BadStatus),
            ("agent set status @.z 'Logged Out'", Ok),
            ("agent set status @.z 'Available (On Demand)'", Ok),
            ("agent get status @.z", "Available (On Demand)"),
            ("agent set status @.z unknown", BadStatus),
            ("agent set bogus @.nobody x", AgentNotFound),
            ("agent set bogus @.z x", BadAgentKey),
            ("agent set status @.z", Invalid),
            ("agent set", Invalid));
    }

    private static async Task LowerCaseAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.ReplyIsAsync("agent set status @.z available", Ok);
        await probe.ReplyIsAsync("agent get status @.z", "available", "Available", "one spelling for one thing");
        await probe.CallAsync();
        await Probe.LetPassAsync(1.5);
        probe.Check.IsNow(
            "he is offered a caller", probe.Events.Of("agent-offering").Count > 0, better: true,
            "an accepted status that gets no calls is a trap");
    }

    private static async Task StateAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        foreach (string state in new[] { "Idle", "Reserved", "Receiving", "In a queue call", "Waiting" })
        {
            await probe.ReplyIsAsync($"agent set state @.z '{state}'", Ok);
            await probe.ReplyIsAsync("agent get state @.z", state);
        }

        await probe.ReplyIsAsync("agent set state @.z Unknown", BadState);
    }

    private static async Task StateIfWaitingAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.DoAsync("agent set state @.z Idle");
        await probe.RepliesAreAsync(
            ("agent set state_if_waiting @.z Reserved", AgentNotFound),
            ("agent set state @.z Waiting", Ok),
            ("agent set state_if_waiting @.z Bogus", BadState),
            ("agent set state_if_waiting @.z Reserved", Ok),
            ("agent get state @.z", "Reserved"),
            ("agent set state @.z Waiting", Ok),
            ("agent set status @.z 'On Break'", Ok),
            ("agent set state_if_waiting @.z Reserved", AgentNotFound));
        await probe.Events.ActionAsync("agent-state-change", e => e["CC-Agent-State"] == "Reserved");
    }

    private static async Task NumbersAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        string[] keys = ["max_no_answer", "wrap_up_time", "reject_delay_time", "busy_delay_time", "no_answer_delay_time"];
        foreach (string key in keys)
        {
            await probe.ReplyIsAsync($"agent set {key} @.z 12", Ok);
            await probe.ReplyIsAsync($"agent set {key} @.z '-3'", Ok);
        }

        probe.Check.Is("negative", await probe.AgentFieldAsync("@.z", keys), "-3|-3|-3|-3|-3");
        await probe.ReplyIsAsync("agent set WRAP_UP_TIME @.z soon", Ok);
        probe.Check.Is("text", await probe.AgentFieldAsync("@.z", "wrap_up_time"), "0");
    }

    private static async Task OthersAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("agent set contact @.z '[leg_timeout=10]null/one two'", Ok),
            ("agent set uuid @.z abc", Ok),
            ("agent get uuid @.z", "abc"),
            ("agent set type @.z bogus", "-ERR Invalid Agent Type!\n"),
            ("agent set type @.z uuid-standby", Ok),
            ("agent set ready_time @.z 4102444800", Ok));
        probe.Check.Is(
            "the agent", await probe.AgentFieldAsync("@.z", "uuid", "type", "contact", "ready_time"),
            "abc|uuid-standby|[leg_timeout=10]null/one two|4102444800");
    }
}
