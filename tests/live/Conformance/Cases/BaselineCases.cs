using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>One caller, one agent, one call.</summary>
internal static class BaselineCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("call-events", "an answered call: order of the events", OrderAsync),
        new("call-headers", "an answered call: headers of the events", HeadersAsync),
        new("call-rows", "an answered call: rows of agent, tier, member and queue at every step", RowsAsync),
        new("call-count", "an answered call: members-count", CountAsync),
        new("call-member-vars", "an answered call: variables of the caller, who goes on in his dialplan", MemberVariablesAsync),
        new("call-agent-vars", "an answered call: variables of the agent's leg", AgentVariablesAsync),
        new("call-caller-ends", "the caller ends the call: the agent's leg goes, he gets free", CallerEndsAsync),
        new("call-no-queue", "a queue that isn't there: the caller is not answered and goes on", NoQueueAsync),
    ];

    private static async Task OrderAsync(Probe probe)
    {
        await probe.AgentAsync("z", AgentSpec.AnswersAfterMs(500));
        await probe.TalkAsync(0.2);
        await probe.Events.ActionAsync("agent-state-change", e => e["CC-Agent-State"] == "Waiting");
        IEnumerable<string> actions = probe.Actions()
            .SkipWhile(action => action != "member-queue-start")
            .Where(action => action != "members-count");
        probe.Check.Is("order", string.Join(", ", OfferFirst(actions)), string.Join(", ", [
            "member-queue-start", "agent-offering", "agent-state-change(Receiving)", "bridge-agent-start",
            "agent-state-change(In a queue call)",
            "bridge-agent-end", "member-queue-end", "agent-state-change(Waiting)",
        ]));
    }

    /// <summary>The offer and the agent's new state come from two threads of mod_callcenter: either may be first.</summary>
    private static List<string> OfferFirst(IEnumerable<string> actions)
    {
        List<string> order = [.. actions];
        int receiving = order.IndexOf("agent-state-change(Receiving)");
        if (receiving >= 0 && order.ElementAtOrDefault(receiving + 1) == "agent-offering")
            order.Reverse(receiving, 2);
        return order;
    }

    private static async Task HeadersAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.TalkAsync(0.2);
        const string Member = "CC-Member-CID-Name CC-Member-CID-Number";
        const string Ids = "CC-Member-Session-UUID CC-Member-UUID";
        await HeadersAreAsync("member-queue-start", $"CC-Action {Member} {Ids} CC-Queue");
        await HeadersAreAsync("members-count", "CC-Action CC-Count CC-Queue CC-Selection");
        await HeadersAreAsync("agent-offering", $"CC-Action CC-Agent CC-Agent-System CC-Agent-Type {Member} {Ids} CC-Queue");
        await HeadersAreAsync(
            "bridge-agent-start",
            "CC-Action CC-Agent CC-Agent-Answered-Time CC-Agent-Called-Time CC-Agent-System CC-Agent-UUID "
            + $"{Member} CC-Member-Joined-Time {Ids} CC-Queue");
        await HeadersAreAsync(
            "bridge-agent-end",
            "CC-Action CC-Agent CC-Agent-Answered-Time CC-Agent-Bridged CC-Agent-Called-Time CC-Agent-System CC-Agent-UUID "
            + $"CC-Bridge-Terminated-Time CC-Hangup-Cause {Member} CC-Member-Joined-Time {Ids} CC-Queue");
        await HeadersAreAsync(
            "member-queue-end",
            "CC-Action CC-Agent CC-Agent-Answered-Time CC-Agent-Called-Time CC-Agent-System CC-Agent-UUID CC-Cause CC-Hangup-Cause "
            + $"{Member} CC-Member-Joined-Time CC-Member-Leaving-Time {Ids} CC-Queue");

        async Task HeadersAreAsync(string action, string stock) =>
            probe.Check.Is(action, Probe.Headers(await probe.Events.ActionAsync(action)), stock);
    }

    private static async Task RowsAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", AgentSpec.AnswersAfterMs(2000)) { Status = "Logged Out" });
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        await Probe.UntilAsync("he is in the list", async () => await MemberAsync("state") == "Waiting");
        probe.Check.Is("waiting", await MemberAsync("queue", "instance_id", "serving_agent", "serving_system", "base_score"),
            $"{probe.Queue}|single_box|||0");
        probe.Check.Is("his ids", await MemberAsync("uuid", "session_uuid"), joined["CC-Member-UUID"] + "|" + caller.Uuid);
        await probe.DoAsync("agent set status @.z Available");
        await probe.AgentIsAsync(agent, "Receiving");
        probe.Check.Is("ringing: tier", await probe.TierStateAsync(agent), "Offering");
        probe.Check.Is("ringing: member", await MemberAsync("state", "serving_agent", "serving_system"), $"Trying|{agent}|single_box");
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("talking: tier", await probe.TierStateAsync(agent), "Active Inbound");
        probe.Check.Is("talking: member", await MemberAsync("state", "serving_agent"), $"Answered|{agent}");
        probe.Check.Is(
            "talking: agent", await probe.AgentFieldAsync(agent, "uuid", "calls_answered", "no_answer_count"),
            connected["CC-Agent-UUID"] + "|1|0");
        await probe.HangUpAgentAsync(connected);
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("afterwards: tier", await probe.TierStateAsync(agent), "Ready");
        probe.Check.Is("afterwards: agent", await probe.AgentFieldAsync(agent, "uuid", "calls_answered"), "|1");
        await probe.ReplyIsAsync("queue count members @.q", "0\n");
        probe.Check.Is("the queue", (await probe.ListAsync("queue list")).Of(probe.Queue, "calls_answered", "calls_abandoned"), "1|0");

        async Task<string> MemberAsync(params string[] columns) =>
            (await probe.ListAsync("queue list members @.q")).Of(probe.Queue, columns);
    }

    private static async Task CountAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        EslEvent joined = await probe.Events.ActionAsync("members-count");
        probe.Check.Is("when he joins", joined["CC-Count"] + " " + joined["CC-Selection"], "1 Single-Queue");
        EslEvent answered = await probe.Events.NumberAsync(2, "members-count");
        probe.Check.Is("when he is answered", answered["CC-Count"], "1", "0", "nobody waits any more");
        await probe.HangUpAgentAsync(connected);
        await caller.LeavesAsync();
    }

    private static async Task MemberVariablesAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.HangUpAgentAsync(connected);
        EslEvent parked = await caller.GoesOnAsync();
        string[] names =
        [
            "cc_side", "cc_queue", "cc_cause", "cc_agent", "cc_agent_bridged", "cc_agent_uuid", "cc_member_uuid", "cc_cancel_reason",
        ];
        string[] stock =
        [
            "member", probe.Queue, "answered", agent, "true", connected["CC-Agent-UUID"], connected["CC-Member-UUID"], "",
        ];
        foreach ((string name, string value) in names.Zip(stock))
            probe.Check.Is(name, parked["variable_" + name], value);
        probe.Check.Is("cc_queue_joined_epoch", parked["variable_cc_queue_joined_epoch"], connected["CC-Member-Joined-Time"]);
        probe.Check.Is("cc_queue_answered_epoch is there", parked["variable_cc_queue_answered_epoch"].Length > 0, stock: true);
        await Probe.UntilAsync(
            "cc_queue_terminated_epoch", async () => (await caller.VariableAsync("cc_queue_terminated_epoch")).Length > 0);
        probe.Check.Is("still up", await caller.IsUpAsync(), stock: true);
    }

    private static async Task AgentVariablesAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "{mine=${ticket}}null/z");
        Caller caller = await probe.CallAsync(
            ("ticket", "T7"), ("cc_export_vars", @"ticket\,_nolocal_other"), ("_nolocal_other", "O8"),
            ("cc_outbound_cid_name_prefix", "VIP-"),
            ("effective_caller_id_name", "Ada"), ("effective_caller_id_number", "1815"));
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        string[] names =
        [
            "cc_side", "cc_queue", "cc_agent", "cc_agent_type", "cc_member_uuid", "cc_member_session_uuid", "cc_queue_joined_epoch",
            "ticket",
            "other", "mine", "cc_agent_bridged",
        ];
        string[] stock =
        [
            "agent", probe.Queue, agent, "callback", connected["CC-Member-UUID"], caller.Uuid, connected["CC-Member-Joined-Time"], "T7",
            "O8", "T7",
            "true",
        ];
        var leg = new Caller(probe, connected["CC-Agent-UUID"]);
        foreach ((string name, string value) in names.Zip(stock))
            probe.Check.Is(name, await leg.VariableAsync(name), value);
        probe.Check.Is("caller's name", connected["Caller-Caller-ID-Name"], "VIP-Ada");
        probe.Check.Is("caller's number", connected["Caller-Caller-ID-Number"], "1815");
    }

    private static async Task CallerEndsAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await caller.HangUpAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Agent"], $"Terminated {agent}");
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        probe.Check.Is("bridge-agent-end", ended["CC-Agent-Bridged"] + " " + ended["CC-Hangup-Cause"], "true SUCCESS");
        await probe.AgentIsAsync(agent, "Waiting");
        await Probe.UntilAsync("his leg is gone", async () => !await new Caller(probe, connected["CC-Agent-UUID"]).IsUpAsync());
        EslEvent over = await caller.EndsAsync();
        probe.Check.Is("cc_cause", over["variable_cc_cause"], "answered");
    }

    private static async Task NoQueueAsync(Probe probe)
    {
        await probe.ApiAsync("bgapi originate {loopback_bowout=false}loopback/queue-@.nowhere/default &park");
        EslEvent parked = await probe.Events.FirstAsync("the caller goes on", e => e.Name == "CHANNEL_PARK");
        probe.Check.Is("answered", parked["Answer-State"] == "answered", stock: false);
        probe.Check.Is("cc_queue", parked["variable_cc_queue"], "");
        probe.Check.Is("events", probe.Actions().Count, 0);
    }
}
