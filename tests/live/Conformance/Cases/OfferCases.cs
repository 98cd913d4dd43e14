using System.Globalization;
using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Offers that don't end in a call.</summary>
internal static class OfferCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        // Cause of the failed offer; delay in s until the next one; tier; does it count as not answered.
        Failing("busy", "USER_BUSY", 31, "Ready", counts: false),
        Failing("congested", "NORMAL_CIRCUIT_CONGESTION", 31, "Ready", counts: false),
        Failing("rejects", "CALL_REJECTED", 32, "Ready", counts: false),
        Failing("unregistered", "USER_NOT_REGISTERED", 5, "Ready", counts: false),
        Failing("no-answer", "NO_ANSWER", 33, "No Answer", counts: true),
        Failing("unallocated", "UNALLOCATED_NUMBER", 33, "No Answer", counts: true),
        Failing("clears", "NORMAL_CLEARING", 33, "No Answer", counts: true),
        new("offer-empty", "an agent without a contact fails like one who doesn't answer", EmptyContactAsync),
        new("offer-ring-timeout", "a contact's own ringing time is kept", RingTimeoutAsync),
        new("offer-fail-headers", "bridge-agent-fail: its headers", FailHeadersAsync),
        new("offer-again", "reject-delay-time passes before the next offer", AgainAsync),
        new("offer-broken-again", "a phone that is broken: no-answer-delay-time passes before the next offer", BrokenAgainAsync),
        new("offer-broken-max", "a phone that is broken counts as not answered: max-no-answer", BrokenMaxAsync),
        new("offer-hostile", "a caller's variable in the contact stays a value", HostileContactAsync),
        new("offer-zero-delay", "delays of 0: offers go on, and not as a flood", ZeroDelayAsync),
        new("offer-max", "max-no-answer: two misses, then On Break; Available starts again", MaxNoAnswerAsync),
        new("offer-max-status", "agent-no-answer-status says what he becomes", MaxStatusAsync)
        {
            Queues = [new("q", ("agent-no-answer-status", "Logged Out"))],
        },
    ];

    private static readonly (string Key, string Value)[] Delays =
        [("busy_delay_time", "31"), ("reject_delay_time", "32"), ("no_answer_delay_time", "33")];

    private static Case Failing(string id, string cause, int delayS, string tier, bool counts) => new(
        "offer-" + id, $"{cause}: delay of {delayS} s, tier {tier}, {(counts ? "counts" : "doesn't count")} as not answered",
        async probe =>
        {
            string agent = await probe.AgentAsync(new AgentSpec("z", "error/" + cause) { Settings = Delays });
            Caller caller = await probe.CallAsync();
            EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
            await probe.AgentIsAsync(agent, "Waiting");
            probe.Check.Is("cause", failed["CC-Hangup-Cause"], cause);
            probe.Check.Within("delay in s", await DelayAsync(probe, agent, failed), delayS - 1, delayS + 1);
            probe.Check.Is("tier", await probe.TierStateAsync(agent), tier);
            probe.Check.Is("agent", await probe.AgentFieldAsync(agent, "status", "no_answer_count"), $"Available|{(counts ? 1 : 0)}");
            probe.Check.Is("the caller waits", await caller.IsUpAsync() && probe.Events.Of("member-queue-end").Count == 0, stock: true);
        });

    private static async Task<double> DelayAsync(Probe probe, string agent, EslEvent failed)
    {
        string ready = await probe.AgentFieldAsync(agent, "ready_time");
        return double.Parse(ready, CultureInfo.InvariantCulture) - Math.Floor(Observed.TimeS(failed));
    }

    private static async Task EmptyContactAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.DoAsync("agent set no_answer_delay_time @.z 33");
        await probe.DoAsync("tier add @.q @.z");
        await probe.DoAsync("agent set status @.z Available");
        await probe.CallAsync();
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        await probe.AgentIsAsync("@.z", "Waiting");
        probe.Check.Is("cause", failed["CC-Hangup-Cause"], "DESTINATION_OUT_OF_ORDER");
        probe.Check.Is("no_answer_count", await probe.AgentFieldAsync("@.z", "no_answer_count"), "1");
    }

    private static async Task RingTimeoutAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "{originate_timeout=2,null_enable_auto_answer=false}null/z") { Settings = Delays });
        await probe.CallAsync();
        EslEvent offered = await probe.Events.ActionAsync("agent-offering");
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        probe.Check.Is("cause", failed["CC-Hangup-Cause"], "NO_ANSWER");
        probe.Check.Within("after s", Observed.TimeS(failed) - Observed.TimeS(offered), 0.9, 3.5);
    }

    private static async Task FailHeadersAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "error/USER_BUSY") { Settings = Delays });
        await probe.CallAsync();
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        probe.Check.Is(
            "headers", Probe.Headers(failed),
            "CC-Action CC-Agent CC-Agent-Aborted-Time CC-Agent-Called-Time CC-Agent-System CC-Hangup-Cause CC-Member-CID-Name "
            + "CC-Member-CID-Number CC-Member-Joined-Time CC-Member-Session-UUID CC-Member-UUID CC-Queue");
    }

    private static async Task AgainAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "error/CALL_REJECTED") { Settings = [("reject_delay_time", "3")] });
        await probe.CallAsync();
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        EslEvent again = await probe.Events.NumberAsync(2, "agent-offering");
        probe.Check.Within("next offer after s", Observed.TimeS(again) - Observed.TimeS(failed), 1.8, 3.5);
    }

    private static async Task BrokenAgainAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "error/UNALLOCATED_NUMBER") { Settings = [("no_answer_delay_time", "3")] });
        await probe.CallAsync();
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        EslEvent again = await probe.Events.NumberAsync(2, "agent-offering");
        probe.Check.Within("next offer after s", Observed.TimeS(again) - Observed.TimeS(failed), 1.8, 3.5);
    }

    private static async Task BrokenMaxAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "error/DESTINATION_OUT_OF_ORDER") { Settings = [("max_no_answer", "1")] });
        await probe.CallAsync();
        await probe.Events.ActionAsync("agent-max-no-answer");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("status", await probe.AgentFieldAsync(agent, "status"), "On Break");
    }

    private static async Task HostileContactAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "[note=${wish}]null/z") { Status = "On Break" });
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await probe.ApiAsync($"uuid_setvar {caller.Uuid} wish hello,injected=yes");
        await probe.DoAsync("agent set status @.z Available");
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        var leg = new Caller(probe, connected["CC-Agent-UUID"]);
        probe.Check.Is(
            "injected", await leg.VariableAsync("injected"), "yes", "", "what a caller brings must not set up the agent's leg");
    }

    private static async Task ZeroDelayAsync(Probe probe)
    {
        await probe.AgentAsync("z", "error/USER_BUSY");
        await probe.CallAsync();
        await probe.Events.ActionAsync("bridge-agent-fail");
        await Probe.LetPassAsync(3);
        probe.Check.Within(
            "offers in 3 s", probe.Events.Of("agent-offering").Count, (7, 60), (1, 6.9),
            "a phone that is busy isn't dialled ten times a second");
    }

    private static async Task MaxNoAnswerAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "error/NO_ANSWER") { Settings = [("max_no_answer", "2")] });
        await probe.CallAsync();
        EslEvent max = await probe.Events.ActionAsync("agent-max-no-answer");
        probe.Check.Is(
            "agent-max-no-answer", $"{max["CC-Agent"]} {max["CC-Agent-No-Answer-Count"]} {max["CC-Agent-No-Answer-Status"]}",
            $"{agent} 2 On Break");
        await probe.Events.NumberAsync(2, "bridge-agent-fail");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("status", await probe.AgentFieldAsync(agent, "status"), "On Break");
        List<string> order = [.. probe.Actions()];
        int at = order.IndexOf("agent-max-no-answer");
        probe.Check.Is("order", string.Join(", ", order.Skip(at).Take(3)), "agent-max-no-answer, agent-status-change, bridge-agent-fail");
        probe.Check.Is("offers", probe.Events.Of("agent-offering").Count, 2);
        await probe.DoAsync("agent set no_answer_delay_time @.z 60");
        await probe.ReplyIsAsync("agent set status @.z Available", Ok);
        await probe.Events.NumberAsync(3, "bridge-agent-fail");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("after Available and a miss", await probe.AgentFieldAsync(agent, "status", "no_answer_count"), "Available|1");
    }

    private static async Task MaxStatusAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "error/NO_ANSWER") { Settings = [("max_no_answer", "1")] });
        await probe.CallAsync();
        EslEvent changed = await probe.Events.NumberAsync(2, "agent-status-change");
        probe.Check.Is("agent-status-change", changed["CC-Agent-Status"], "Logged Out");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("status", await probe.AgentFieldAsync(agent, "status"), "Logged Out");
    }
}
