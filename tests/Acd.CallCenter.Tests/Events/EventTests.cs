using Acd.CallCenter.Events;

namespace Acd.CallCenter.Tests.Events;

/// <summary>Every event, header by header, in mod_callcenter's order.</summary>
public sealed class EventTests
{
    private static readonly MemberIdentity Member = new("m-1", "chan-1", "Ann", "1001", "4000");

    private static readonly AgentCall Call = new()
    {
        Queue = "support", Agent = "anna", Member = Member, AgentUuid = "leg-1", CalledEpoch = 100, AnsweredEpoch = 103, JoinedEpoch = 90,
    };

    [Fact]
    public void Members_count()
    {
        Check(MemberEvents.Count("support", 0), "", """
            CC-Queue: support
            CC-Action: members-count
            CC-Count: 0
            CC-Selection: Single-Queue
            """);
        Assert.Equal("All-Queues", MemberEvents.Count("*x", 1)["CC-Selection"]);
    }

    [Theory]
    [InlineData(false, "member-queue-start")]
    [InlineData(true, "member-queue-resume")]
    public void Member_queue_start(bool resumed, string action) => Check(MemberEvents.Started("support", Member, resumed), "chan-1", $"""
        CC-Queue: support
        CC-Action: {action}
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        """);

    [Fact]
    public void Headers_without_a_value_are_left_out() => Check(
        MemberEvents.Started("support", Member with { CidName = "", CidNumber = "" }, resumed: false), "chan-1", """
        CC-Queue: support
        CC-Action: member-queue-start
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        """);

    [Fact]
    public void Member_queue_end_of_who_gave_up() => Check(MemberEvents.Cancelled("support", Member, 120, 90, "BREAK_OUT"), "chan-1", """
        CC-Queue: support
        CC-Action: member-queue-end
        CC-Member-Leaving-Time: 120
        CC-Member-Joined-Time: 90
        CC-Cause: Cancel
        CC-Cancel-Reason: BREAK_OUT
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        """);

    [Fact]
    public void Member_queue_end_of_who_was_answered() => Check(MemberEvents.Terminated(Call, 160), "chan-1", """
        CC-Queue: support
        CC-Action: member-queue-end
        CC-Hangup-Cause: SUCCESS
        CC-Cause: Terminated
        CC-Agent: anna
        CC-Agent-System: single_box
        CC-Agent-UUID: leg-1
        CC-Agent-Called-Time: 100
        CC-Agent-Answered-Time: 103
        CC-Member-Leaving-Time: 160
        CC-Member-Joined-Time: 90
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        """);

    [Fact]
    public void Agent_offering() => Check(OfferEvents.Offering(Call, "callback"), "", """
        CC-Queue: support
        CC-Action: agent-offering
        CC-Agent: anna
        CC-Agent-Type: callback
        CC-Agent-System: single_box
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        CC-Member-DNIS: 4000
        """);

    [Fact]
    public void Bridge_agent_start() => Check(OfferEvents.BridgeStart(Call), "leg-1", """
        CC-Queue: support
        CC-Action: bridge-agent-start
        CC-Agent: anna
        CC-Agent-System: single_box
        CC-Agent-UUID: leg-1
        CC-Agent-Called-Time: 100
        CC-Agent-Answered-Time: 103
        CC-Member-Joined-Time: 90
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        CC-Member-DNIS: 4000
        """);

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void Bridge_agent_end(bool bridged, string text) => Check(
        OfferEvents.BridgeEnd(Call with { DialCause = "NONE", CalledEpoch = 0 }, bridged, 160), "leg-1", $"""
        CC-Queue: support
        CC-Action: bridge-agent-end
        CC-Hangup-Cause: NONE
        CC-Agent: anna
        CC-Agent-System: single_box
        CC-Agent-UUID: leg-1
        CC-Agent-Bridged: {text}
        CC-Agent-Called-Time: 0
        CC-Agent-Answered-Time: 103
        CC-Member-Joined-Time: 90
        CC-Bridge-Terminated-Time: 160
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        """);

    [Fact]
    public void Bridge_agent_fail() => Check(OfferEvents.BridgeFail(Call, "USER_BUSY", 105), "", """
        CC-Queue: support
        CC-Action: bridge-agent-fail
        CC-Hangup-Cause: USER_BUSY
        CC-Agent: anna
        CC-Agent-System: single_box
        CC-Agent-Called-Time: 100
        CC-Agent-Aborted-Time: 105
        CC-Member-UUID: m-1
        CC-Member-Session-UUID: chan-1
        CC-Member-CID-Name: Ann
        CC-Member-CID-Number: 1001
        CC-Member-Joined-Time: 90
        """);

    [Fact]
    public void Changes_of_agents()
    {
        Check(AgentEvents.Added("anna", "callback"), "", "CC-Agent: anna\nCC-Agent-Type: callback\nCC-Action: agent-add");
        Check(
            AgentEvents.StatusChanged("anna", "On Break"), "",
            "CC-Agent: anna\nCC-Action: agent-status-change\nCC-Agent-Status: On Break");
        Check(AgentEvents.StateChanged("anna", "Idle"), "", "CC-Agent: anna\nCC-Action: agent-state-change\nCC-Agent-State: Idle");
        Check(
            AgentEvents.ContactChanged("anna", "user/1"), "",
            "CC-Agent: anna\nCC-Action: agent-contact-change\nCC-Agent-Contact: user/1");
        Check(AgentEvents.MaxNoAnswer("anna", 3, "On Break", Member), "", """
            CC-Agent: anna
            CC-Action: agent-max-no-answer
            CC-Agent-No-Answer-Count: 3
            CC-Agent-No-Answer-Status: On Break
            CC-Member-UUID: m-1
            CC-Member-Session-UUID: chan-1
            """);
    }

    [Theory]
    [InlineData("status", "CC-Agent-Status")]
    [InlineData("state", "CC-Agent-State")]
    [InlineData("uuid", "CC-Agent-UUID")]
    [InlineData("STATE", "CC-Agent-STATE")]
    public void What_was_asked_for_is_told_with_the_key_as_typed(string key, string header) =>
        Check(AgentEvents.Asked("anna", key, "x"), "", $"CC-Agent: anna\nCC-Action: agent-{key}-get\n{header}: x");

    [Theory]
    [InlineData(0, "Idle", "CS_HANGUP", "terminated")]
    [InlineData(3, "Active (3 waiting)", "CS_ROUTING", "confirmed")]
    public void Presence_of_a_queue(int waiting, string status, string state, string answer)
    {
        SwitchEvent presence = PresenceEvents.Queue("support@d", waiting);
        Assert.Equal("PRESENCE_IN", presence.Name);
        Assert.Equal("", presence.Subclass);
        Assert.Equal(Lines($"""
            proto: callcenter
            login: support@d
            from: support@d
            force-status: {status}
            rpid: unknown
            event_type: presence
            alt_event_type: dialog
            event_count: 0
            channel-state: {state}
            unique-id: support@d
            answer-state: {answer}
            presence-call-direction: inbound
            """), presence.Headers.Select(header => header.ToString()));
    }

    [Theory]
    [InlineData("callcenter+support@d", "support@d")]
    [InlineData("CallCenter+support@d", "support@d")]
    [InlineData("callcenter+support", null)]
    [InlineData("support@d", null)]
    [InlineData(null, null)]
    public void A_probe_names_its_queue(string? to, string? queue) => Assert.Equal(queue, PresenceEvents.QueueOfProbe(to));

    private static void Check(SwitchEvent fired, string channelUuid, string headers)
    {
        Assert.Equal(("CUSTOM", "callcenter::info", channelUuid), (fired.Name, fired.Subclass, fired.ChannelUuid));
        Assert.Equal(Lines(headers), fired.Headers.Select(header => header.ToString()));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
