using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Calls that go elsewhere after an agent took them.</summary>
internal static class TransferCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("transfer-caller", "the caller is transferred away: he lives on, the agent gets free", CallerAsync),
        new("transfer-to-queue", "the caller is transferred into another queue: served there", IntoQueueAsync)
        {
            Queues = [QueueXml.Plain, new("r")],
        },
        new("transfer-agent", "the agent's leg is transferred: he stays busy as long as it lives", AgentLegAsync),
        new("transfer-agent-twice", "the agent's leg is transferred twice: he stays busy, and gets free with its end", AgentLegTwiceAsync),
        new("transfer-break", "callcenter_break: the agent gets free, the call goes on", BreakAsync),
    ];

    private static async Task CallerAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        (Caller caller, EslEvent connected) = await ConnectAsync(probe, agent);
        await probe.ApiAsync($"uuid_transfer {caller.Uuid} set:elsewhere=yes,park inline");
        EslEvent parked = await caller.GoesOnAsync();
        probe.Check.Is("elsewhere", parked["variable_elsewhere"], "yes");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"], "Terminated");
        await probe.AgentIsAsync(agent, "Waiting");
        await Probe.UntilAsync("the agent's leg is gone", async () => !await new Caller(probe, connected["CC-Agent-UUID"]).IsUpAsync());
        probe.Check.Is("the caller is up", await caller.IsUpAsync(), stock: true);
    }

    private static async Task IntoQueueAsync(Probe probe)
    {
        string first = await probe.AgentAsync("y", "null/y");
        string second = await probe.AgentAsync(new AgentSpec("z", "null/z") { Queues = ["r"] });
        (Caller caller, EslEvent connected) = await ConnectAsync(probe, first);
        await probe.ApiAsync($"uuid_transfer {caller.Uuid} callcenter:@.r,park inline");
        EslEvent again = await probe.Events.ActionAsync("bridge-agent-start", e => e["CC-Queue"] == probe.Full("@.r"));
        probe.Check.Is("served by", again["CC-Agent"], second);
        probe.Check.Is("as the same member", again["CC-Member-UUID"] == connected["CC-Member-UUID"], stock: false);
        await probe.AgentIsAsync(first, "Waiting");
        await probe.AgentIsAsync(second, "In a queue call");
        probe.Check.Is("cc_agent", await caller.VariableAsync("cc_agent"), second);
    }

    private static async Task AgentLegAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        (Caller _, EslEvent connected) = await ConnectAsync(probe, agent);
        await probe.ApiAsync($"uuid_transfer {connected["CC-Agent-UUID"]} park inline");
        await Probe.LetPassAsync(1.5);
        probe.Check.Is("the agent", await probe.AgentFieldAsync(agent, "state"), "In a queue call");
        probe.Check.Is("member-queue-end", probe.Events.Of("member-queue-end").Count, 0);
        await probe.HangUpAgentAsync(connected);
        await probe.AgentIsAsync(agent, "Waiting");
        EslEvent left = await probe.Events.ActionAsync("member-queue-end");
        probe.Check.Is("member-queue-end", left["CC-Cause"], "Terminated");
    }

    private static async Task AgentLegTwiceAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        (Caller caller, EslEvent connected) = await ConnectAsync(probe, agent);
        await probe.ApiAsync($"uuid_transfer {connected["CC-Agent-UUID"]} park inline");
        await caller.GoesOnAsync();
        await caller.HangUpAsync();
        await probe.ApiAsync($"uuid_transfer {connected["CC-Agent-UUID"]} sleep:60000 inline");
        await Probe.LetPassAsync(1);
        probe.Check.Is("the agent", await probe.AgentFieldAsync(agent, "state"), "In a queue call");
        await probe.HangUpAgentAsync(connected);
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("members", await probe.CcAsync("queue count members @.q"), "0\n");
    }

    private static async Task BreakAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        (Caller caller, EslEvent connected) = await ConnectAsync(probe, agent);
        string leg = connected["CC-Agent-UUID"];
        probe.Check.Is("reply", await probe.ApiAsync($"callcenter_break agent {leg}"), "-ERR no reply");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"], "Terminated");
        await probe.AgentIsAsync(agent, "Waiting");
        await probe.ReplyIsAsync("queue count members @.q", "0\n");
        probe.Check.Is("both are up", await caller.IsUpAsync() && await new Caller(probe, leg).IsUpAsync(), stock: true);
    }

    private static async Task<(Caller Caller, EslEvent Connected)> ConnectAsync(Probe probe, string agent)
    {
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        return (caller, connected);
    }
}
