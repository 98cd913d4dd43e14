using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Agents whose leg is up all day (uuid-standby), and agents behind a loopback channel.</summary>
internal static class StandbyCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("standby-call", "uuid-standby: bridged without ringing; the leg stays when the caller hangs up", CallAsync),
        new("standby-gone", "uuid-standby: the leg is gone, the agent is logged out", GoneAsync),
        new("loopback-phone", "loopback contact that leads to a phone: the phone is the agent's leg", PhoneAsync),
        new("loopback-parked", "loopback contact that answers with an application", ParkedAsync),
    ];

    private static async Task<(string Agent, Caller Leg)> StandbyAsync(Probe probe)
    {
        string uuid = Guid.NewGuid().ToString();
        await probe.ApiAsync($"originate {{origination_uuid={uuid},park_after_bridge=true}}null/standby &park");
        string agent = await probe.AgentAsync(new AgentSpec("z", "") { Type = "uuid-standby", Settings = [("uuid", uuid)] });
        return (agent, new Caller(probe, uuid));
    }

    private static async Task CallAsync(Probe probe)
    {
        (string agent, Caller leg) = await StandbyAsync(probe);
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("CC-Agent-UUID is his leg", connected["CC-Agent-UUID"] == leg.Uuid, stock: true);
        probe.Check.Is("CC-Agent-Called-Time", connected["CC-Agent-Called-Time"], "0");
        EslEvent offered = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Is("CC-Agent-Type", offered["CC-Agent-Type"], "uuid-standby");
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("cc_agent of his leg", await leg.VariableAsync("cc_agent"), agent);
        probe.Check.Is("cc_member_session_uuid of his leg", await leg.VariableAsync("cc_member_session_uuid"), caller.Uuid);
        await caller.HangUpAsync();
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        probe.Check.Is("bridge-agent-end", ended["CC-Hangup-Cause"] + " " + ended["CC-Agent-Bridged"], "NONE true");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("his leg is up", await leg.IsUpAsync(), stock: true);
        probe.Check.Is("uuid", await probe.AgentFieldAsync(agent, "uuid"), leg.Uuid);
        Caller second = await probe.CallAsync();
        await second.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
    }

    private static async Task GoneAsync(Probe probe)
    {
        (string agent, Caller leg) = await StandbyAsync(probe);
        await leg.HangUpAsync();
        await leg.EndsAsync();
        await probe.CallAsync();
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        probe.Check.Is("cause", failed["CC-Hangup-Cause"], "NONE");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("agent", await probe.AgentFieldAsync(agent, "status", "uuid"), "Logged Out|");
    }

    private static async Task PhoneAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "loopback/phone/default");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("leg", connected["Channel-Name"], "null/phone");
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("cc_side of the phone", await new Caller(probe, connected["CC-Agent-UUID"]).VariableAsync("cc_side"), "agent");
        await probe.HangUpAgentAsync(connected);
        await probe.AgentIsAsync(agent, "Waiting");
    }

    private static async Task ParkedAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "loopback/parked/default") { Settings = [("no_answer_delay_time", "33")] });
        Caller caller = await probe.CallAsync();
        EslEvent outcome = await probe.Events.FirstAsync(
            "connected or failed",
            e => e["CC-Action"] is "bridge-agent-start" or "bridge-agent-fail" && e["CC-Member-Session-UUID"] == caller.Uuid);
        probe.Check.Is(
            "outcome", outcome["CC-Action"], "bridge-agent-fail", "bridge-agent-start", "an agent behind a local extension can take calls");
    }
}
