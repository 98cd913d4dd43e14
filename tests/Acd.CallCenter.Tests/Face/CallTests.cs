using Acd.CallCenter.Events;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Tests.Face;

/// <summary>Whole calls through the engine: what is told, in which order, and what the lists show meanwhile.</summary>
public sealed class CallTests
{
    [Fact]
    public void A_call_from_joining_to_its_end()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        CallId call = rig.Join(details: new CallerDetails("", 995, 7, [new EventHeader("x", "y z")]));
        Assert.Equal(
            [
                "set chan-1: cc_agent_found= cc_agent_bridged= cc_side=member cc_member_uuid=member-1 cc_queue=support " +
                "cc_queue_joined_epoch=1000",
                "member-queue-start", "members-count 1", "PRESENCE_IN support Active (1 waiting)",
                "leg: origination_caller_id_name=Ann origination_caller_id_number=1001 cc_queue=support " +
                "cc_queue_joined_epoch=1000 cc_member_uuid=member-1 cc_member_session_uuid=chan-1 " +
                "cc_member_pre_answer_uuid=member-1 cc_agent=anna cc_agent_type=callback cc_side=agent loopback_bowout=false " +
                "loopback_bowout_on_execute=false ignore_early_media=true x=y z",
                "agent-state-change Receiving", "agent-offering",
            ],
            rig.TakeTold());
        var member = Assert.Single(rig.Rows("queue list members support"));
        Assert.Equal(("Trying", "anna"), (member["state"], member["serving_agent"]));
        Assert.Equal(("995", "7"), (member["system_epoch"], member["base_score"]));
        Assert.Equal("Offering", Assert.Single(rig.Rows("tier list"))["state"]);

        rig.Wait(3_000);
        rig.Answer(rig.Offers[0]);
        Assert.Equal(
            [
                "set leg-1: cc_member_pre_answer_uuid=", "bridge-agent-start", "set chan-1: cc_agent_found=true cc_agent_uuid=leg-1",
            ],
            rig.TakeTold());

        rig.Bridge(call, rig.Offers[0]);
        Assert.Equal(
            [
                "set chan-1: cc_agent_bridged=true cc_agent=anna cc_queue_answered_epoch=1003 cc_cause=answered cc_agent_found=",
                "set leg-1: cc_agent_bridged=true", "members-count 0", "PRESENCE_IN support Idle", "agent-state-change In a queue call",
            ],
            rig.TakeTold());
        Assert.Equal("Answered", Assert.Single(rig.Rows("queue list members support"))["state"]);
        Assert.Equal(("In a queue call", "leg-1", "1"), (rig.Anna["state"], rig.Anna["uuid"], rig.Anna["calls_answered"]));
        Assert.Equal("Active Inbound", Assert.Single(rig.Rows("tier list"))["state"]);

        rig.Wait(20_000);
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);
        rig.BridgeOver(call, rig.Offers[0]);
        rig.Leave(call, LeaveReason.Released);
        Assert.Equal(
            [
                "set chan-1: cc_queue_terminated_epoch=1023", "bridge-agent-end true", "member-queue-end Terminated", "dismiss leg",
                "agent-state-change Waiting", "dismiss call-1",
            ],
            rig.TakeTold());
        Assert.Equal("+OK\n", rig.Config("queue list members"));
        Assert.Equal(("Waiting", ""), (rig.Anna["state"], rig.Anna["uuid"]));
        Assert.Equal(("20", "1023"), (rig.Anna["talk_time"], rig.Anna["last_bridge_end"]));
        Assert.Equal("Ready", Assert.Single(rig.Rows("tier list"))["state"]);
        Assert.Equal(("1", "0"), (rig.Rows("queue list")[0]["calls_answered"], rig.Rows("queue list")[0]["calls_abandoned"]));
    }

    [Fact]
    public void A_transferred_leg_keeps_the_agent_in_his_call_and_lets_the_caller_go()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.TakeTold();

        rig.BridgeOver(call, rig.Offers[0], legLivesOn: true);
        rig.Leave(call, LeaveReason.Released);
        Assert.Equal(["dismiss call-1"], rig.TakeTold());
        Assert.Equal("In a queue call", rig.Anna["state"]);

        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);
        Assert.Contains("member-queue-end Terminated", rig.Told);
        Assert.Equal("Waiting", rig.Anna["state"]);
    }

    [Fact]
    public void A_standing_leg_loses_what_the_caller_before_exported()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut));
        rig.Config("agent add z uuid-standby");
        rig.Config("agent set uuid z leg-9");
        rig.Config("tier add support z");
        rig.Config("agent set status z Available");

        rig.Join(details: new CallerDetails("", 0, 0, [new EventHeader("cc_export_vars", "a, b"), new EventHeader("b", "1")]));

        Assert.Contains(rig.Told, told => told.EndsWith(" cc_export_vars=a, b b=1 a=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_standing_leg_that_is_gone_logs_the_agent_out()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut));
        rig.Config("agent add z uuid-standby");
        rig.Config("agent set uuid z leg-9");
        rig.Config("agent set max_no_answer z 1");
        rig.Config("tier add support z 0");
        rig.Config("agent set status z Available");
        rig.Join();
        rig.TakeTold();

        rig.LegOver(rig.Offers[0], HangupCause.None);
        rig.Wait(0);

        Assert.Equal("agent-status-change Logged Out", rig.Told[0]);
        Assert.Contains("z stands by on ", rig.Told);
        Assert.Contains("bridge-agent-fail NONE", rig.Told);
        var z = Assert.Single(rig.Rows("agent list z"));
        Assert.Equal(("Logged Out", ""), (z["status"], z["uuid"]));
    }

    [Fact]
    public void A_caller_who_hangs_up_first_is_dismissed_after_the_agents_end_is_told()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.TakeTold();

        rig.BridgeOver(call, rig.Offers[0]);
        rig.Leave(call);
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);

        IReadOnlyList<string> told = rig.TakeTold();
        Assert.Equal(1, told.Count(line => line == "dismiss call-1"));
        Assert.True(told.ToList().IndexOf("member-queue-end Terminated") < told.ToList().IndexOf("dismiss call-1"));
    }

    [Fact]
    public void A_caller_who_hangs_up_while_it_rings_breaks_out_and_may_resume()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        CallId call = rig.Join();
        rig.TakeTold();

        rig.Wait(2_000);
        rig.Leave(call);

        IReadOnlyList<string> told = rig.TakeTold();
        Assert.Contains("member-queue-end Cancel BREAK_OUT", told);
        Assert.Contains("members-count 0", told);
        Assert.Contains("bridge-agent-fail ORIGINATOR_CANCEL", told);
        Assert.Contains("dismiss call-1", told);
        Assert.Contains(
            "set chan-1: cc_agent_found= cc_cause=cancel cc_cancel_reason=BREAK_OUT cc_queue_canceled_epoch=1002", told);
        var member = Assert.Single(rig.Rows("queue list members"));
        Assert.Equal(("Abandoned", "", "1002"), (member["state"], member["session_uuid"], member["abandoned_epoch"]));
        Assert.Equal("1\n", rig.Config("queue count members support"));
        Assert.Equal("1", rig.Rows("queue list")[0]["calls_abandoned"]);
        Assert.Equal("Ready", Assert.Single(rig.Rows("tier list"))["state"]);
        Assert.Equal("0", rig.Anna["no_answer_count"]);

        rig.Wait(58_000);
        Assert.Equal("1\n", rig.Config("queue count members support"));
        rig.Wait(3_000);
        rig.Config("queue list members");
        Assert.Equal("0\n", rig.Config("queue count members support"));
    }

    [Fact]
    public void Who_leaves_while_he_is_being_bridged_has_no_reason()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.TakeTold();

        rig.Leave(call);

        IReadOnlyList<string> told = rig.TakeTold();
        Assert.Contains("bridge-agent-end false", told);
        Assert.Contains("member-queue-end Cancel NONE", told);
        Assert.Contains("set chan-1: cc_agent_bridged=false", told);
        int onLeg = told.ToList().IndexOf("set leg-1: cc_agent_bridged=false");
        Assert.InRange(onLeg, 0, told.ToList().IndexOf("bridge-agent-end false"));
    }

    [Theory]
    [InlineData(HangupCause.UserBusy, "USER_BUSY", "0", "Ready")]
    [InlineData(HangupCause.CallRejected, "CALL_REJECTED", "0", "Ready")]
    [InlineData(HangupCause.NoAnswer, "NO_ANSWER", "1", "No Answer")]
    [InlineData(HangupCause.UnallocatedNumber, "UNALLOCATED_NUMBER", "1", "No Answer")]
    public void An_offer_that_fails(HangupCause cause, string text, string noAnswerCount, string tier)
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Join();
        rig.TakeTold();

        rig.LegOver(rig.Offers[0], cause);

        Assert.Equal([$"bridge-agent-fail {text}", "dismiss leg", "agent-state-change Waiting"], rig.TakeTold());
        Assert.Equal(noAnswerCount, rig.Anna["no_answer_count"]);
        Assert.Equal(tier, Assert.Single(rig.Rows("tier list"))["state"]);
        Assert.Equal("Waiting", Assert.Single(rig.Rows("queue list members"))["state"]);
    }

    [Fact]
    public void Too_many_unanswered_offers_end_on_a_break_and_available_begins_anew()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Join();
        rig.LegOver(rig.Offers[0], HangupCause.NoAnswer);
        rig.Wait(10_000);
        Assert.Equal(2, rig.Offers.Count);
        rig.TakeTold();

        rig.LegOver(rig.Offers[1], HangupCause.NoAnswer);

        Assert.Equal(
            [
                "agent-max-no-answer", "agent-status-change On Break", "bridge-agent-fail NO_ANSWER", "dismiss leg",
                "agent-state-change Waiting",
            ],
            rig.TakeTold());
        Assert.Equal("2", rig.Fired.Single(e => e["CC-Action"] == "agent-max-no-answer")["CC-Agent-No-Answer-Count"]);
        Assert.Equal(("On Break", "2"), (rig.Anna["status"], rig.Anna["no_answer_count"]));

        Assert.Equal("+OK\n", rig.Config("agent set status anna Available"));
        Assert.Equal(("Available", "0"), (rig.Anna["status"], rig.Anna["no_answer_count"]));
    }

    [Fact]
    public void An_agent_on_demand_is_idle_after_his_call_until_he_is_set_waiting()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.AvailableOnDemand));
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);
        rig.BridgeOver(call, rig.Offers[0]);
        rig.Leave(call, LeaveReason.Released);

        Assert.Equal(("Available (On Demand)", "Idle"), (rig.Anna["status"], rig.Anna["state"]));
        rig.Join();
        Assert.Single(rig.Offers);

        Assert.Equal("+OK\n", rig.Config("agent set state anna Waiting"));
        Assert.Equal(2, rig.Offers.Count);
    }

    [Fact]
    public void Agents_see_the_name_and_number_the_dialplan_wants()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Join(details: CallerDetails.None with { ShownNumber = "4711", NamePrefix = "VIP " });

        Assert.Contains(
            rig.Told,
            line => line.StartsWith(
                "leg: origination_caller_id_name=VIP Ann origination_caller_id_number=4711 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_is_recorded_and_announced_to_and_scored_as_the_queue_says()
    {
        QueueImport queue = FaceRig.Queue("support") with { AnnounceSound = "wait.wav", AnnounceFrequency = 10 };
        queue = queue with { Row = queue.Row with { RecordTemplate = "/r/${uuid}.wav", TimeBaseScore = "System" } };
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut) with { Queues = [queue] });
        Assert.Equal(13, rig.Face.Score("support", new CallerDetails("", FaceRig.StartEpoch - 3, 10, [])).BaseScore);
        Assert.Equal(10, rig.Face.Score("other", new CallerDetails("", FaceRig.StartEpoch - 3, 10, [])).BaseScore);
        rig.Join();
        rig.TakeTold();

        rig.Wait(9_000);
        Assert.Empty(rig.TakeTold());
        rig.Wait(1_000);
        Assert.Equal(["announce wait.wav to call-1"], rig.TakeTold());
        rig.Wait(9_000);
        Assert.Empty(rig.TakeTold());
        rig.Wait(1_000);
        Assert.Equal(["announce wait.wav to call-1"], rig.TakeTold());

        rig.Config("agent set status anna Available");
        rig.Answer(rig.Offers[0]);
        Assert.Contains("record chan-1 to /r/${uuid}.wav", rig.Told);
    }

    [Fact]
    public void An_exit_key_takes_the_caller_out_and_no_other_digit_does()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut));
        CallId call = rig.Join(details: CallerDetails.None with { ExitKeys = "12#" });
        rig.TakeTold();

        Assert.False(rig.Face.Press(call, '9'));
        Assert.True(rig.Face.Press(call, '2'));
        rig.Leave(call, LeaveReason.Released);

        IReadOnlyList<string> told = rig.TakeTold();
        Assert.Contains("member-queue-end Cancel EXIT_WITH_KEY", told);
        Assert.Contains(
            "set chan-1: cc_agent_found= cc_cause=cancel cc_cancel_reason=EXIT_WITH_KEY cc_queue_canceled_epoch=1000 cc_exit_key=2", told);
    }

    [Fact]
    public void A_break_frees_the_agent_while_the_call_goes_on()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.TakeTold();

        List<string> replies = [];
        rig.Face.Desk.Break("agent leg-1", replies.Add);
        rig.Face.Desk.Break("agent some-channel", replies.Add);
        rig.Face.Desk.Break("agent nobody", replies.Add);

        Assert.Equal(["", "", "-ERR Session not found for uuid nobody\n"], replies);
        Assert.Contains("bridge-agent-end true", rig.TakeTold());
        Assert.Equal("Waiting", rig.Anna["state"]);
        Assert.Equal("+OK\n", rig.Config("queue list members"));
    }
}
