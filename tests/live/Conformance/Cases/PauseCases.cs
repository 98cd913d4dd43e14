using System.Globalization;
using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Agents who don't want calls, and what puts an end to that.</summary>
internal static class PauseCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("pause-break", "On Break and Logged Out: no calls; Available: at once", BreakAsync),
        new("pause-ringing", "On Break while his phone rings: it stops, unblamed", RingingAsync),
        new("pause-ring-all", "On Break while his phone rings in ring-all: it stops", RingAllAsync)
        {
            Queues = [new("q", ("strategy", "ring-all"))],
        },
        new("pause-demand", "Available (On Demand): Idle after a call, Waiting after a missed one", OnDemandAsync),
        new("pause-idle", "state Idle: no calls; state Waiting: at once", IdleAsync),
        new("pause-tier", "tier Standby: no calls; tier No Answer: at once", TierAsync),
        new("pause-ready-time", "ready_time: no calls before", ReadyTimeAsync),
        new("pause-counters", "from On Break to Available: counters start again", CountersAsync),
        new("pause-external", "callcenter_track: busy with a call of his own, unless the queue doesn't mind", ExternalAsync)
        {
            Queues = [QueueXml.Plain, new("x", ("skip-agents-with-external-calls", "false"))],
        },
        new("pause-track-twice", "callcenter_track for two agents on one channel", TrackTwiceAsync),
        new("pause-wrap-up", "wrap-up-time: the next caller waits that long", WrapUpAsync),
    ];

    private static async Task BreakAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "On Break" });
        await probe.AgentAsync(new AgentSpec("y", "null/y") { Status = "Logged Out" });
        await probe.CallAsync();
        await Probe.LetPassAsync(1);
        await OfferedOnceAsync(probe, "agent set status @.z Available");
    }

    /// <summary>Nobody was offered the caller so far; this command changes that at once.</summary>
    private static async Task OfferedOnceAsync(Probe probe, string command)
    {
        probe.Check.Is("offers so far", string.Join(", ", probe.Offered()), "");
        double before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;
        await probe.DoAsync(command);
        EslEvent offered = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Is("offered to", offered["CC-Agent"], probe.Full("@.z"));
        probe.Check.Within("after s", Observed.TimeS(offered) - before, -0.1, 1);
    }

    private static async Task RingingAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", AgentSpec.Rings) { Settings = [("no_answer_delay_time", "33")] });
        await probe.CallAsync();
        await probe.AgentIsAsync(agent, "Receiving");
        await Probe.LetPassAsync(0.3);
        await probe.DoAsync("agent set status @.z 'On Break'");
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        probe.Check.Is("bridge-agent-fail", failed["CC-Hangup-Cause"], "ORIGINATOR_CANCEL");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("agent", await probe.AgentFieldAsync(agent, "status", "no_answer_count", "ready_time"), "On Break|0|0");
        probe.Check.Is("tier", await probe.TierStateAsync(agent), "Ready");
    }

    private static async Task RingAllAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", AgentSpec.Rings);
        await probe.CallAsync();
        await probe.AgentIsAsync(agent, "Receiving");
        await probe.DoAsync("agent set status @.z 'On Break'");
        await Probe.LetPassAsync(1.5);
        probe.Check.IsNow(
            "stops", probe.Events.Of("bridge-agent-fail").Any(e => e["CC-Hangup-Cause"] == "ORIGINATOR_CANCEL"), better: true,
            "who goes on break isn't rung any longer, whatever the strategy");
    }

    private static async Task OnDemandAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "error/NO_ANSWER")
        {
            Status = "Available (On Demand)",
            Settings = [("no_answer_delay_time", "1")],
        });
        Caller caller = await probe.CallAsync();
        await probe.Events.ActionAsync("bridge-agent-fail");
        await probe.AgentIsAsync(agent, "Waiting");
        await probe.DoAsync("agent set contact @.z null/z");
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.HangUpAgentAsync(connected);
        await caller.LeavesAsync();
        await probe.AgentIsAsync(agent, "Idle");
        probe.Check.Is("after a missed and an answered call", await probe.AgentFieldAsync(agent, "state"), "Idle");
    }

    private static async Task IdleAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.DoAsync("agent set state @.z Idle");
        await probe.CallAsync();
        await Probe.LetPassAsync(1);
        await OfferedOnceAsync(probe, "agent set state @.z Waiting");
    }

    private static async Task TierAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.DoAsync("tier set state @.q @.z Standby");
        await probe.CallAsync();
        await Probe.LetPassAsync(1);
        await OfferedOnceAsync(probe, "tier set state @.q @.z 'No Answer'");
    }

    private static async Task ReadyTimeAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Settings = [("ready_time", "4102444800")] });
        await probe.CallAsync();
        await Probe.LetPassAsync(1);
        string now = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await OfferedOnceAsync(probe, "agent set ready_time @.z " + now);
    }

    private static async Task CountersAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        await probe.TalkAsync(1.1);
        probe.Check.Is("after a call", await probe.AgentFieldAsync(agent, "calls_answered"), "1");
        await probe.DoAsync("agent set status @.z 'On Break'");
        probe.Check.Is("On Break", await probe.AgentFieldAsync(agent, "calls_answered"), "1");
        await probe.DoAsync("agent set status @.z Available");
        probe.Check.Is("Available", await probe.AgentFieldAsync(agent, "calls_answered", "talk_time", "no_answer_count"), "0|0|0");
        bool stamped = await probe.AgentFieldAsync(agent, "last_status_change") is { Length: > 1 };
        probe.Check.Is("last_status_change is set", stamped, stock: true);
    }

    private static async Task ExternalAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z") { Queues = ["q", "x"] });
        Caller outside = await TrackAsync(probe, "callcenter_track:@.z");
        await Probe.UntilAsync("he is tracked", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "1");
        await probe.CallAsync();
        await Probe.LetPassAsync(1);
        probe.Check.Is("offers while he talks elsewhere", string.Join(", ", probe.Offered()), "");
        await probe.CallAsync(probe.Full("@.x"), new CallOptions());
        EslEvent offered = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Is("offered by", offered["CC-Queue"], probe.Full("@.x"));
        await outside.HangUpAsync();
        await Probe.UntilAsync("he is free", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "0");
    }

    private static async Task<Caller> TrackAsync(Probe probe, string applications)
    {
        string uuid = Guid.NewGuid().ToString();
        await probe.ApiAsync($"originate {{origination_uuid={uuid}}}null/outside {applications},park: inline");
        return new Caller(probe, uuid);
    }

    private static async Task TrackTwiceAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.AgentAsync("y", "null/y");
        Caller outside = await TrackAsync(probe, "callcenter_track:@.z,callcenter_track:@.y");
        await Probe.UntilAsync("both are tracked", async () => await CountsAsync() == "1 1");
        probe.Check.Is("cc_tracked_agent", await outside.VariableAsync("cc_tracked_agent"), probe.Full("@.y"));
        await outside.HangUpAsync();
        await outside.EndsAsync();
        await Probe.UntilAsync("one is free", async () => await probe.AgentFieldAsync("@.y", "external_calls_count") == "0");
        probe.Check.Is(
            "calls of the first, after the end", await probe.AgentFieldAsync("@.z", "external_calls_count"), "1", "0", "the call is over");

        async Task<string> CountsAsync() =>
            $"{await probe.AgentFieldAsync("@.z", "external_calls_count")} {await probe.AgentFieldAsync("@.y", "external_calls_count")}";
    }

    private static async Task WrapUpAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z") { Settings = [("wrap_up_time", "3")] });
        Caller first = await probe.CallAsync();
        EslEvent connected = await first.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.CallAsync();
        await probe.HangUpAgentAsync(connected);
        EslEvent ended = await probe.Events.ActionAsync("bridge-agent-end");
        await probe.AgentIsAsync(agent, "Waiting");
        EslEvent offered = await probe.Events.NumberAsync(2, "agent-offering");
        probe.Check.Within("next offer after s", Observed.TimeS(offered) - Observed.TimeS(ended), 2.8, 4.6);
    }
}
