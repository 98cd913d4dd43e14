using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Callers who leave without an agent.</summary>
internal static class LeavingCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("leave-waiting", "the caller hangs up while he waits: BREAK_OUT", HangsUpWaitingAsync),
        new("leave-headers", "member-queue-end of a caller who leaves: its headers", HeadersAsync),
        new("leave-ringing", "the caller hangs up while a phone rings: it stops, the agent is free and unblamed", HangsUpRingingAsync),
        new("leave-key", "exit keys: only the listed ones, with music", probe => KeyAsync(probe)),
        new("leave-key-silent", "exit keys: in a queue without music, too", probe => KeyAsync(probe))
        {
            Queues = [new("q", ("moh-sound", ""))],
        },
        new("leave-break", "uuid_break: he stays; uuid_transfer: BREAK_OUT, he is elsewhere", TransferAsync),
        new("leave-move", "moved from one queue to another: leaves the first, joins the second", MoveAsync)
        {
            Queues = [QueueXml.Plain, new("r")],
        },
        new("leave-timeout", "max-wait-time: TIMEOUT, and he goes on in the dialplan", TimeoutAsync)
        {
            Queues = [new("q", ("max-wait-time", "2"))],
        },
        new("leave-timeout-ring", "max-wait-time lets a ringing agent have his chance", TimeoutRingingAsync)
        {
            Queues = [new("q", ("max-wait-time", "1"))],
        },
        new("leave-no-agent", "nobody logged in: NO_AGENT_TIMEOUT; an agent on break counts as somebody", NoAgentAsync)
        {
            Queues = [NoAgentQueue("q"), NoAgentQueue("b")],
        },
        new("leave-no-agent-0", "max-wait-time-with-no-agent-time-reached 0, a queue nobody has ever served: out at once", NoAgentEverAsync)
        {
            Queues = [SoonNoAgentQueue],
        },
        new("leave-agent-gone-0", "max-wait-time-with-no-agent-time-reached 0, the agent logs out: out that time later", AgentGoneAsync)
        {
            Queues = [SoonNoAgentQueue],
        },
        new("leave-agent-gone-2", "max-wait-time-with-no-agent-time-reached 2, the agent logs out after that: the same", AgentGoneAsync)
        {
            Queues = [new("q", ("max-wait-time-with-no-agent", "2"), ("max-wait-time-with-no-agent-time-reached", "2"))],
        },
    ];

    private static QueueXml NoAgentQueue(string suffix) =>
        new(suffix, ("max-wait-time-with-no-agent", "1"), ("max-wait-time-with-no-agent-time-reached", "2"));

    private static QueueXml SoonNoAgentQueue =>
        new("q", ("max-wait-time-with-no-agent", "2"), ("max-wait-time-with-no-agent-time-reached", "0"));

    private static async Task HangsUpWaitingAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await probe.Events.ActionAsync("members-count");
        await caller.HangUpAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Cancel-Reason"], "Cancel BREAK_OUT");
        EslEvent over = await caller.EndsAsync();
        probe.Check.Is("cc_cause", over["variable_cc_cause"] + " " + over["variable_cc_cancel_reason"], "cancel BREAK_OUT");
        EslEvent count = await probe.Events.NumberAsync(2, "members-count");
        probe.Check.Is("members-count", count["CC-Count"], "0");
        probe.Check.Is("the queue", (await probe.ListAsync("queue list")).Of(probe.Queue, "calls_answered", "calls_abandoned"), "0|1");
    }

    private static async Task HeadersAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        await Probe.LetPassAsync(0.3);
        await caller.HangUpAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is(
            "headers", Probe.Headers(left),
            "CC-Action CC-Cancel-Reason CC-Cause CC-Member-CID-Name CC-Member-CID-Number CC-Member-Joined-Time CC-Member-Leaving-Time "
            + "CC-Member-Session-UUID CC-Member-UUID CC-Queue");
        probe.Check.Is("member", left["CC-Member-UUID"], joined["CC-Member-UUID"]);
        probe.Check.Is("a member's id is the channel's", joined["CC-Member-UUID"] == caller.Uuid, stock: false);
    }

    private static async Task HangsUpRingingAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", AgentSpec.Rings);
        Caller caller = await probe.CallAsync();
        await probe.AgentIsAsync(agent, "Receiving");
        EslEvent leg = await probe.Events.FirstAsync("the phone", e => e.Name == "CHANNEL_CREATE" && e.Uuid != caller.Uuid);
        await caller.HangUpAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Cancel-Reason"], "Cancel BREAK_OUT");
        EslEvent failed = await probe.Events.ActionAsync("bridge-agent-fail");
        probe.Check.Is("bridge-agent-fail", failed["CC-Hangup-Cause"] + " " + failed["CC-Agent"], $"ORIGINATOR_CANCEL {agent}");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is("agent", await probe.AgentFieldAsync(agent, "status", "no_answer_count", "ready_time"), "Available|0|0");
        probe.Check.Is("tier", await probe.TierStateAsync(agent), "Ready");
        EslEvent ended = await probe.Events.FirstAsync("the phone stops", e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == leg.Uuid);
        probe.Check.Is("the phone stops with", ended.HangupCause, "ORIGINATOR_CANCEL");
    }

    private static async Task KeyAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync(("cc_exit_keys", "12#"));
        await caller.JoinsAsync();
        await Probe.LetPassAsync(0.5);
        await caller.PressAsync("9");
        await Probe.LetPassAsync(0.7);
        probe.Check.Is("another key: he left", probe.Events.Of("member-queue-end").Count, 0);
        await caller.PressAsync("2");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Cancel-Reason"], "Cancel EXIT_WITH_KEY");
        EslEvent parked = await caller.GoesOnAsync();
        probe.Check.Is(
            "variables", $"{parked["variable_cc_cause"]} {parked["variable_cc_cancel_reason"]} {parked["variable_cc_exit_key"]}",
            "cancel EXIT_WITH_KEY 2");
    }

    private static async Task TransferAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(0.5);
        await probe.ApiAsync($"uuid_break {caller.Uuid}");
        await Probe.LetPassAsync(1);
        probe.Check.Is("after uuid_break: he left", probe.Events.Of("member-queue-end").Count, 0);
        await probe.ApiAsync($"uuid_transfer {caller.Uuid} set:elsewhere=yes,park inline");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Cancel-Reason"], "Cancel BREAK_OUT");
        EslEvent parked = await caller.GoesOnAsync();
        probe.Check.Is("elsewhere", parked["variable_elsewhere"], "yes");
    }

    private static async Task MoveAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await probe.ApiAsync($"uuid_transfer {caller.Uuid} callcenter:@.r inline");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("leaves", left["CC-Queue"] + " " + left["CC-Cancel-Reason"], probe.Queue + " BREAK_OUT");
        EslEvent second = await probe.Events.NumberAsync(2, "member-queue-start");
        probe.Check.Is("joins", second["CC-Queue"], probe.Full("@.r"));
        probe.Check.Is("as the same member", second["CC-Member-UUID"] == left["CC-Member-UUID"], stock: false);
        await Probe.UntilAsync("he waits there", async () => await probe.CcAsync("queue count members @.r") == "1\n");
        probe.Check.Is("cc_queue", await caller.VariableAsync("cc_queue"), probe.Full("@.r"));
    }

    private static async Task TimeoutAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"] + " " + left["CC-Cancel-Reason"], "Cancel TIMEOUT");
        probe.Check.Within("after s", Observed.TimeS(left) - Observed.TimeS(joined), 1, 3.2);
        EslEvent parked = await caller.GoesOnAsync();
        probe.Check.Is(
            "variables", parked["variable_cc_cause"] + " " + parked["variable_cc_cancel_reason"], "cancel TIMEOUT");
    }

    private static async Task TimeoutRingingAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "{originate_timeout=4,null_enable_auto_answer=false}null/z")
        {
            Settings = [("no_answer_delay_time", "30")],
        });
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("reason", left["CC-Cancel-Reason"], "TIMEOUT");
        probe.Check.Within("after s", Observed.TimeS(left) - Observed.TimeS(joined), 2.9, 5.8);
    }

    private static async Task NoAgentAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "On Break", Queues = ["b"] });
        Caller caller = await probe.CallAsync();
        Caller other = await probe.CallAsync(probe.Full("@.b"), new CallOptions());
        EslEvent joined = await caller.JoinsAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("nobody: reason", left["CC-Cancel-Reason"], "NO_AGENT_TIMEOUT");
        probe.Check.Within("nobody: after s", Observed.TimeS(left) - Observed.TimeS(joined), 1.9, 4.4);
        await Probe.LetPassAsync(1.5);
        probe.Check.Is("one on break: he waits", await other.IsUpAsync() && probe.Events.Of("member-queue-end").Count == 1, stock: true);
    }

    private static async Task NoAgentEverAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("reason", left["CC-Cancel-Reason"], "NO_AGENT_TIMEOUT");
        probe.Check.Within("after s", Observed.TimeS(left) - Observed.TimeS(joined), 0, 1.6);
    }

    /// <summary>Somebody is there, on a break, for 3 s.</summary>
    private static async Task AgentGoneAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "On Break" });
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(3);
        probe.Check.Is("while he is there: out", probe.Events.Of("member-queue-end").Count, 0);
        await probe.DoAsync("agent set status @.z 'Logged Out'");
        EslEvent gone = await probe.Events.NumberAsync(2, "agent-status-change");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("reason", left["CC-Cancel-Reason"], "NO_AGENT_TIMEOUT");
        probe.Check.Within("after s", Observed.TimeS(left) - Observed.TimeS(gone), 0.9, 3.8);
    }
}
