using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>ring-all, and agents who answer and are gone before the caller is there.</summary>
internal static class RingAllCases
{
    /// <summary>Leaves 2 s between the agent's answer and the bridge.</summary>
    private static readonly (string Name, string Value) Announce = ("cc_outbound_announce", "silence_stream://2000");

    public static IReadOnlyList<Case> List { get; } =
    [
        new("all-offers", "ring-all: everybody at once; the first answer wins, the others stop unblamed", FirstWinsAsync)
        {
            Queues = [RingAll],
        },
        new("all-leave", "ring-all: the caller hangs up, all phones stop", CallerLeavesAsync) { Queues = [RingAll] },
        new("all-late", "ring-all: an agent who gets free joins in", JoinsLaterAsync) { Queues = [RingAll] },
        new("all-member", "ring-all: the member's row while phones ring", MemberRowAsync) { Queues = [RingAll] },
        new("all-agent-gone", "ring-all: the winner's leg dies before the bridge, the caller is offered again", WinnerDiesAsync)
        {
            Queues = [RingAll],
        },
        new("one-agent-gone", "his leg dies before the bridge: Bridged=false, no blame, offered again", AgentDiesAsync),
        new("one-caller-gone", "the caller hangs up before the bridge: the agent is free", CallerDiesAsync),
        new("one-announce", "cc_outbound_announce: the agent hears it before the bridge", AnnounceAsync),
    ];

    private static QueueXml RingAll => new("q", ("strategy", "ring-all"));

    private static async Task FirstWinsAsync(Probe probe)
    {
        string winner = await probe.AgentAsync("a", AgentSpec.AnswersAfterMs(1500));
        await probe.AgentAsync(new AgentSpec("b", AgentSpec.Rings) { Level = 2 });
        await probe.AgentAsync(new AgentSpec("c", AgentSpec.Rings) { Level = 3 });
        Caller caller = await probe.CallAsync();
        EslEvent third = await probe.Events.NumberAsync(3, "agent-offering");
        EslEvent first = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Within("three offers within s", Observed.TimeS(third) - Observed.TimeS(first), 0, 0.6);
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("answered by", connected["CC-Agent"], winner);
        await probe.Events.NumberAsync(2, "bridge-agent-fail");
        probe.Check.Is(
            "losers", string.Join(' ', probe.Events.Of("bridge-agent-fail").Select(e => e["CC-Hangup-Cause"])), "LOSE_RACE LOSE_RACE");
        foreach (string loser in new[] { "@.b", "@.c" })
        {
            await probe.AgentIsAsync(loser, "Waiting");
            probe.Check.Is("loser", await probe.AgentFieldAsync(loser, "status", "no_answer_count"), "Available|0");
            probe.Check.Is("his tier", await probe.TierStateAsync(loser), "Ready");
        }

        await probe.AgentIsAsync(winner, "In a queue call");
        await Probe.UntilAsync("two channels are left", async () => (await probe.ApiAsync("show channels count")).Trim() == "2 total.");
    }

    private static async Task CallerLeavesAsync(Probe probe)
    {
        await probe.AgentAsync("a", AgentSpec.Rings);
        await probe.AgentAsync("b", AgentSpec.Rings);
        Caller caller = await probe.CallAsync();
        await probe.AgentIsAsync("@.a", "Receiving");
        await probe.AgentIsAsync("@.b", "Receiving");
        await Probe.LetPassAsync(0.3);
        await caller.HangUpAsync();
        await probe.Events.NumberAsync(2, "bridge-agent-fail");
        probe.Check.Is(
            "causes", string.Join(' ', probe.Events.Of("bridge-agent-fail").Select(e => e["CC-Hangup-Cause"])),
            "ORIGINATOR_CANCEL ORIGINATOR_CANCEL");
        await probe.AgentIsAsync("@.a", "Waiting");
        await probe.AgentIsAsync("@.b", "Waiting");
        await Probe.UntilAsync("no channel is left", async () => (await probe.ApiAsync("show channels count")).Trim() == "0 total.");
    }

    private static async Task JoinsLaterAsync(Probe probe)
    {
        await probe.AgentAsync("a", AgentSpec.Rings);
        await probe.AgentAsync(new AgentSpec("b", "null/b") { Status = "On Break" });
        Caller caller = await probe.CallAsync();
        await probe.AgentIsAsync("@.a", "Receiving");
        await probe.DoAsync("agent set status @.b Available");
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("answered by", connected["CC-Agent"], probe.Full("@.b"));
    }

    private static async Task MemberRowAsync(Probe probe)
    {
        await probe.AgentAsync("a", AgentSpec.Rings);
        await probe.CallAsync();
        await probe.AgentIsAsync("@.a", "Receiving");
        CcTable members = await probe.ListAsync("queue list members @.q");
        probe.Check.Is("row", members.Of(probe.Queue, "state", "serving_agent"), "Trying|ring-all");
    }

    private static async Task WinnerDiesAsync(Probe probe)
    {
        await probe.AgentAsync("a", "null/a");
        Caller caller = await probe.CallAsync(Announce);
        EslEvent connected = await caller.ConnectedAsync();
        await Probe.LetPassAsync(0.5);
        await probe.HangUpAgentAsync(connected);
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        probe.Check.Is("CC-Agent-Bridged", ended["CC-Agent-Bridged"], "false");
        await Probe.LetPassAsync(2);
        probe.Check.IsNow(
            "the caller is offered again", probe.Events.Of("agent-offering").Count > 1, better: true, "a caller isn't forgotten");
    }

    private static async Task AgentDiesAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("a", "null/a") { Settings = [("no_answer_delay_time", "33")] });
        Caller caller = await probe.CallAsync(Announce);
        EslEvent connected = await caller.ConnectedAsync();
        await Probe.LetPassAsync(0.5);
        await probe.HangUpAgentAsync(connected);
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        probe.Check.Is("CC-Agent-Bridged", ended["CC-Agent-Bridged"], "false");
        EslEvent again = await probe.Events.NumberAsync(2, "agent-offering");
        probe.Check.Within("offered again after s", Observed.TimeS(again) - Observed.TimeS(ended), -0.1, 1);
        probe.Check.Is("no_answer_count", await probe.AgentFieldAsync(agent, "no_answer_count"), "0");
        await probe.Events.NumberAsync(2, "bridge-agent-start");
        await probe.AgentIsAsync(agent, "In a queue call");
    }

    private static async Task CallerDiesAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("a", "null/a");
        Caller caller = await probe.CallAsync(Announce);
        EslEvent connected = await caller.ConnectedAsync();
        await Probe.LetPassAsync(0.5);
        await caller.HangUpAsync();
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        probe.Check.Is("CC-Agent-Bridged", ended["CC-Agent-Bridged"], "false");
        probe.Check.Is("cc_agent_bridged of his leg", ended["variable_cc_agent_bridged"], "false");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"], "Cancel");
        await probe.AgentIsAsync(agent, "Waiting");
        await Probe.UntilAsync("his leg is gone", async () => !await new Caller(probe, connected["CC-Agent-UUID"]).IsUpAsync());
    }

    private static async Task AnnounceAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("a", "null/a");
        Caller caller = await probe.CallAsync(Announce);
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        EslEvent bridged = await probe.Events.ActionAsync("agent-state-change", e => e["CC-Agent-State"] == "In a queue call");
        probe.Check.Within("bridged after s", Observed.TimeS(bridged) - Observed.TimeS(connected), 1.7, 3.5);
        probe.Check.Is("still talking", await caller.IsUpAsync(), stock: true);
    }
}
