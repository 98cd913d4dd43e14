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
        new("standby-busy", "uuid-standby: a leg that talks to somebody else isn't taken away from him", BusyAsync),
        new("standby-tone", "uuid-standby with cc_warning_tone: the agent hears it before he gets the call", ToneAsync),
        new("standby-exports", "uuid-standby: cc_export_vars reach the leg, and are taken away by a caller without them", ExportsAsync),
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

    private static async Task BusyAsync(Probe probe)
    {
        (_, Caller leg) = await StandbyAsync(probe);
        string other = Guid.NewGuid().ToString();
        await probe.ApiAsync($"originate {{origination_uuid={other},park_after_bridge=true}}null/other &park");
        await probe.ApiAsync($"uuid_bridge {leg.Uuid} {other}");
        await probe.Events.FirstAsync("the leg talks", e => e.Name == "CHANNEL_BRIDGE");
        Caller caller = await probe.CallAsync();
        EslEvent outcome = await probe.Events.FirstAsync(
            "taken or left",
            e => e["CC-Action"] is "bridge-agent-start" or "bridge-agent-fail" && e["CC-Member-Session-UUID"] == caller.Uuid);
        probe.Check.Is(
            "outcome", outcome["CC-Action"], "bridge-agent-start", "bridge-agent-fail", "a conversation isn't broken off for a caller");
    }

    private static async Task ToneAsync(Probe probe)
    {
        (_, Caller leg) = await StandbyAsync(probe);
        await probe.ApiAsync($"uuid_setvar {leg.Uuid} cc_warning_tone tone_stream://%(1500,0,440)");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        EslEvent offered = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Within(
            "tone in s", Observed.TimeS(connected) - Observed.TimeS(offered), (-0.1, 1), (1.3, 4), "who is parked already hears it, too");
        probe.Check.Is("CC-Agent-UUID is his leg", connected["CC-Agent-UUID"] == leg.Uuid, stock: true);
        await probe.AgentIsAsync("@.z", "In a queue call");
    }

    private static async Task ExportsAsync(Probe probe)
    {
        (string agent, Caller leg) = await StandbyAsync(probe);
        Caller first = await probe.CallAsync(("cc_export_vars", "ticket"), ("ticket", "T7"));
        await first.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("exported", await leg.VariableAsync("ticket"), "T7");
        await first.HangUpAsync();
        await probe.AgentIsAsync(agent, "Waiting");
        Caller second = await probe.CallAsync(("cc_export_vars", "ticket"));
        await second.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("of the next caller", await leg.VariableAsync("ticket"), "");
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
