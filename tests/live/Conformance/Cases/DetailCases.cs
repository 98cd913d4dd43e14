using System.Globalization;
using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Single values that a program may read: variables, columns, headers, the end of a number.</summary>
internal static class DetailCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("score-odd", "cc_base_score: negative counts, text is 0", ScoreAsync),
        new("leave-epochs", "who left has cc_queue_joined_epoch and cc_queue_canceled_epoch", EpochsAsync),
        new("dnis", "rdnis of the caller: CC-Member-DNIS of agent-offering and bridge-agent-start", DnisAsync),
        new("leg-ringing", "the leg while it rings: cc_member_pre_answer_uuid, which the answer clears", RingingLegAsync),
        new("leg-override", "variables of the contact come after the module's", OverrideAsync),
        new("announce-array", "cc_outbound_announce with the core's own ARRAY: taken for one file", ArrayAsync),
        new("call-times", "an answered call: talk_time, last_bridge_start and _end, last_offered_call", TimesAsync),
        new("state-in-call", "agent set state during a call: overwritten when it ends", StateInCallAsync),
        new("status-same", "Available set again: counters and last_status_change stay, the event comes", SameStatusAsync),
        new("offer-max-available", "agent-no-answer-status Available: the limit is told again and again", MaxAvailableAsync)
        {
            Queues = [new("q", ("agent-no-answer-status", "Available"))],
        },
        new("get-long", "agent get: at most 63 characters", LongAsync),
        new("members-order", "queue list members: by score, highest first; the score grows", MembersAsync),
        new("track-event", "callcenter_track: the event agent-status-get", TrackAsync),
        new("presence-more", "PRESENCE_IN: unique-id; force-status counts the callers", PresenceAsync),
        new("json-members", "JSON: members as rows of texts; queues without counters; no data", JsonAsync),
    ];

    private static async Task ScoreAsync(Probe probe)
    {
        await probe.CallAsync(("cc_base_score", "-7"));
        await probe.Events.NumberAsync(1, "members-count");
        await probe.CallAsync(("cc_base_score", "abc"));
        await probe.Events.NumberAsync(2, "members-count");
        CcTable members = await probe.ListAsync("queue list members @.q");
        probe.Check.Is("base_score", string.Join(' ', members.Column("base_score").Order(StringComparer.Ordinal)), "-7 0");
    }

    private static async Task EpochsAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(1.1);
        await probe.ApiAsync($"uuid_transfer {caller.Uuid} park inline");
        EslEvent left = await caller.LeavesAsync();
        EslEvent parked = await caller.GoesOnAsync();
        probe.Check.Is("joined", parked["variable_cc_queue_joined_epoch"], left["CC-Member-Joined-Time"]);
        probe.Check.Is("canceled", parked["variable_cc_queue_canceled_epoch"], left["CC-Member-Leaving-Time"]);
        probe.Check.Within("s between", Seconds(left, "CC-Member-Leaving-Time") - Seconds(left, "CC-Member-Joined-Time"), 1, 3);
    }

    private static async Task DnisAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync(probe.Queue, new CallOptions { Before = "set_profile_var:rdnis=4711," });
        probe.Check.Is("agent-offering", (await probe.Events.ActionAsync("agent-offering"))["CC-Member-DNIS"], "4711");
        probe.Check.Is("bridge-agent-start", (await caller.ConnectedAsync())["CC-Member-DNIS"], "4711");
    }

    private static async Task RingingLegAsync(Probe probe)
    {
        await probe.AgentAsync("z", AgentSpec.AnswersAfterMs(1_500));
        Caller caller = await probe.CallAsync();
        EslEvent leg = await probe.Events.FirstAsync("the phone", e => e.Name == "CHANNEL_CREATE" && e.Uuid != caller.Uuid);
        EslEvent joined = await caller.JoinsAsync();
        Caller phone = new(probe, leg.Uuid);
        probe.Check.Is("ringing", await phone.VariableAsync("cc_member_pre_answer_uuid"), joined["CC-Member-UUID"]);
        await caller.ConnectedAsync();
        await probe.AgentIsAsync("@.z", "In a queue call");
        probe.Check.Is("answered", await phone.VariableAsync("cc_member_pre_answer_uuid"), "");
        probe.Check.Is("loopback_bowout", await phone.VariableAsync("loopback_bowout"), "false");
        probe.Check.Is("ignore_early_media", await phone.VariableAsync("ignore_early_media"), "true");
    }

    private static async Task OverrideAsync(Probe probe)
    {
        await probe.AgentAsync("z", "{cc_agent_type=mine,origination_caller_id_number=42}null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("cc_agent_type", await new Caller(probe, connected["CC-Agent-UUID"]).VariableAsync("cc_agent_type"), "mine");
        probe.Check.Is("number", connected["Caller-Caller-ID-Number"], "42");
    }

    private static async Task ArrayAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        const string Two = "set:cc_outbound_announce=ARRAY::silence_stream://700|:silence_stream://700,";
        Caller caller = await probe.CallAsync(probe.Queue, new CallOptions { Before = Two });
        EslEvent connected = await caller.ConnectedAsync();
        EslEvent bridged = await probe.Events.ActionAsync("agent-state-change", e => e["CC-Agent-State"] == "In a queue call");
        probe.Check.Within("s until the bridge", Observed.TimeS(bridged) - Observed.TimeS(connected), 0.6, 1.2);
    }

    private static async Task TimesAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        await probe.TalkAsync(2.2);
        string[] columns = ["talk_time", "last_bridge_start", "last_bridge_end", "last_offered_call"];
        double[] times = [.. (await probe.AgentFieldAsync(agent, columns)).Split('|')
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        probe.Check.Within("talk_time", times[0], 2, 4);
        probe.Check.Within("last_bridge_end - last_bridge_start", times[2] - times[1], 2, 4);
        probe.Check.Is("talk_time is that", times[0] == times[2] - times[1], stock: true);
        probe.Check.Within("last_bridge_start - last_offered_call", times[1] - times[3], 0, 2);
    }

    private static async Task StateInCallAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.DoAsync("agent set state @.z Idle");
        probe.Check.Is("meanwhile", await probe.AgentFieldAsync(agent, "state"), "Idle");
        await probe.HangUpAgentAsync(connected);
        await caller.LeavesAsync();
        await probe.Events.ActionAsync("agent-state-change", e => e["CC-Agent-State"] == "Waiting");
        probe.Check.Is("afterwards", await probe.AgentFieldAsync(agent, "state"), "Waiting");
    }

    private static async Task SameStatusAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        await probe.TalkAsync(0.1);
        string before = await probe.AgentFieldAsync(agent, "calls_answered", "last_status_change");
        int events = probe.Events.Of("agent-status-change").Count;
        await Probe.LetPassAsync(1.1);
        await probe.ReplyIsAsync("agent set status @.z Available", Ok);
        await probe.Events.NumberAsync(events + 1, "agent-status-change");
        probe.Check.Is("counters stay", await probe.AgentFieldAsync(agent, "calls_answered", "last_status_change") == before, stock: true);
        probe.Check.Is("calls_answered", before.Split('|')[0], "1");
    }

    private static async Task MaxAvailableAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "error/NO_ANSWER")
        {
            Settings = [("max_no_answer", "1"), ("no_answer_delay_time", "1")],
        });
        await probe.CallAsync();
        EslEvent second = await probe.Events.NumberAsync(2, "agent-max-no-answer");
        probe.Check.Is(
            "the second", $"{second["CC-Agent-No-Answer-Count"]} {second["CC-Agent-No-Answer-Status"]}", "1 Available");
        probe.Check.Is("status", await probe.AgentFieldAsync("@.z", "status"), "Available");
    }

    private static async Task LongAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.DoAsync($"agent set uuid @.z {new string('u', 100)}");
        await probe.ReplyIsAsync("agent get uuid @.z", new string('u', 63));
        probe.Check.Is("listed", await probe.AgentFieldAsync("@.z", "uuid"), new string('u', 100));
    }

    private static async Task MembersAsync(Probe probe)
    {
        int number = 0;
        foreach (string score in new[] { "0", "200", "100" })
        {
            await probe.CallAsync(("cc_base_score", score));
            await probe.Events.NumberAsync(++number, "members-count");
        }

        CcTable first = await probe.ListAsync("queue list members @.q");
        probe.Check.Is("header", first.Header, MemberHeader);
        probe.Check.Is("order", string.Join(' ', first.Column("base_score")), "200 100 0");
        await Probe.LetPassAsync(2.1);
        CcTable later = await probe.ListAsync("queue list members @.q");
        probe.Check.Within("the score's growth", Score(later) - Score(first), 1, 4);

        static double Score(CcTable members) => double.Parse(members.Column("score")[0], CultureInfo.InvariantCulture);
    }

    private static async Task TrackAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        await probe.ApiAsync("originate null/outside callcenter_track:@.z,park: inline");
        EslEvent asked = await probe.Events.ActionAsync("agent-status-get");
        probe.Check.Is("event", asked["CC-Agent"] + " " + asked["CC-Agent-Status"], agent + " Available");
    }

    private static async Task PresenceAsync(Probe probe)
    {
        await probe.CallAsync();
        await probe.Events.NumberAsync(1, "members-count");
        await probe.CallAsync();
        EslEvent[] lamp = [];
        await Probe.UntilAsync("both are told", () => Task.FromResult(
            (lamp = [.. probe.Events.All.Where(e => e.Name == "PRESENCE_IN" && e["login"] == probe.Queue)]).Length >= 2));
        probe.Check.Is("unique-id", lamp[0]["unique-id"], probe.Queue);
        probe.Check.Is("force-status", lamp[0]["force-status"] + ", " + lamp[1]["force-status"], "Active (1 waiting), Active (2 waiting)");
    }

    private static async Task JsonAsync(Probe probe)
    {
        await probe.CallAsync(("cc_base_score", "5"));
        await probe.Events.NumberAsync(1, "members-count");
        string members = await probe.ApiAsync(
            """json {"command":"callcenter_config","data":{"arguments":"queue list members","queue_name":"QUEUE"}}"""
                .Replace("QUEUE", probe.Queue, StringComparison.Ordinal));
        probe.Check.Is("a member's base_score is a text", members.Contains("\"base_score\":\"5\"", StringComparison.Ordinal), stock: true);
        probe.Check.Is("his state", members.Contains("\"state\":\"Waiting\"", StringComparison.Ordinal), stock: true);
        string all = await probe.ApiAsync("""json {"command":"callcenter_config","data":{"arguments":"member list"}}""");
        probe.Check.Is("he is in member list", all.Contains(probe.Queue, StringComparison.Ordinal), stock: true);
        string queues = await probe.ApiAsync("""json {"command":"callcenter_config","data":{"arguments":"queue list"}}""");
        probe.Check.Is("queues have calls_answered", queues.Contains("calls_answered", StringComparison.Ordinal), stock: false);
        string none = await probe.ApiAsync("""json {"command":"callcenter_config"}""");
        probe.Check.Is("without data", none.Contains("Invalid request or non-existant command", StringComparison.Ordinal), stock: true);
    }

    private static double Seconds(EslEvent e, string header) => double.Parse(e[header], CultureInfo.InvariantCulture);
}
