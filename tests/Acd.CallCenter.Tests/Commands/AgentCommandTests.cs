using Acd.CallCenter.Rows;
using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

public sealed class AgentCommandTests : DeskTest
{
    [Fact]
    public void An_agent_is_added_logged_out_and_without_a_contact()
    {
        Assert.Equal("-ERR Agent type invalid!\n", Config("agent add z Bogus"));
        Assert.Equal("+OK\n", Config("agent add z 'CALLBACK'"));
        Assert.Equal("-ERR Agent already exist!\n", Config("agent add z callback"));
        Assert.Equal("-ERR Agent type invalid!\n", Config("agent add anna Bogus"));
        Assert.Equal(
            "name|instance_id|uuid|type|contact|status|state|max_no_answer|wrap_up_time|reject_delay_time|busy_delay_time|" +
            "no_answer_delay_time|last_bridge_start|last_bridge_end|last_offered_call|last_status_change|no_answer_count|" +
            "calls_answered|talk_time|ready_time|external_calls_count\n" +
            "z|single_box||callback||Logged Out|Waiting|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n+OK\n",
            Config("agent list z"));
    }

    [Fact]
    public void Deleting_takes_the_tiers_along_and_never_fails()
    {
        Assert.Equal("+OK\n", Config("agent del anna"));
        Assert.Equal("+OK\n", Config("agent del anna"));
        Assert.Empty(Center.Tiers);
        Assert.Equal("+OK\n", Config("agent list"));
        Assert.Equal("+OK\n", Config("agent list anna"));
    }

    [Fact]
    public void Every_field_has_its_place_in_the_list()
    {
        Config("agent del anna");
        Center.With(new AgentRow
        {
            Name = "n", InstanceId = "i", Uuid = "u", Type = "t", Contact = "c", Status = "s", State = "st", MaxNoAnswer = 1,
            WrapUpTime = 2, RejectDelayTime = 3, BusyDelayTime = 4, NoAnswerDelayTime = 5, LastBridgeStart = 6, LastBridgeEnd = 7,
            LastOfferedCall = 8, LastStatusChange = 9, NoAnswerCount = 10, CallsAnswered = 11, TalkTime = 12, ReadyTime = 13,
            ExternalCallsCount = 14,
        });

        Assert.Equal("n|i|u|t|c|s|st|1|2|3|4|5|6|7|8|9|10|11|12|13|14", Config("agent list").Split('\n')[1]);
    }

    [Theory]
    [InlineData("agent set bogus nobody x", "-ERR Agent not found!\n")]
    [InlineData("agent set bogus anna x", "-ERR Invalid Agent Update KEY!\n")]
    [InlineData("agent set status anna Logged Out", "-ERR Invalid Agent Status!\n")]
    [InlineData("agent set status anna unknown", "-ERR Invalid Agent Status!\n")]
    [InlineData("agent set state anna Busy", "-ERR Invalid Agent State!\n")]
    [InlineData("agent set state_if_waiting anna Busy", "-ERR Invalid Agent State!\n")]
    [InlineData("agent set type anna phone", "-ERR Invalid Agent Type!\n")]
    [InlineData("agent get contact anna", "-ERR Invalid Agent Update KEY!\n")]
    [InlineData("agent get contact nobody", "-ERR Agent not found!\n")]
    public void What_is_wrong_is_said_in_this_order(string line, string reply)
    {
        AgentRow before = Anna;
        Assert.Equal(reply, Config(line));
        Assert.Equal(before, Anna);
    }

    [Fact]
    public void Every_key_can_be_set()
    {
        string[] keys =
        [
            "status anna 'on break'", "state anna RECEIVING", "contact anna '[leg_timeout=10]user/1000 extra'", "uuid anna abc",
            "type anna UUID-standby", "ready_time anna 1700000000", "busy_delay_time anna 1", "reject_delay_time anna 2",
            "no_answer_delay_time anna 3", "wrap_up_time anna -4", "max_no_answer anna abc",
        ];

        Assert.All(keys, key => Assert.Equal("+OK\n", Config("agent set " + key)));

        Assert.Equal(
            new AgentRow
            {
                Name = "anna", Status = "On Break", State = "Receiving", Contact = "[leg_timeout=10]user/1000 extra", Uuid = "abc",
                Type = "uuid-standby", ReadyTime = 1_700_000_000, BusyDelayTime = 1, RejectDelayTime = 2, NoAnswerDelayTime = 3,
                WrapUpTime = -4, MaxNoAnswer = 0,
            },
            Anna);
    }

    [Theory]
    [InlineData("Available", "Waiting", "+OK\n", "Reserved")]
    [InlineData("'Available (On Demand)'", "Waiting", "+OK\n", "Reserved")]
    [InlineData("Available", "Idle", "-ERR Agent not found!\n", "Idle")]
    [InlineData("'On Break'", "Waiting", "-ERR Agent not found!\n", "Waiting")]
    public void A_state_can_be_set_only_if_the_agent_waits(string status, string state, string reply, string then)
    {
        Config($"agent set status anna {status}");
        Config($"agent set state anna {state}");

        Assert.Equal(reply, Config("agent set state_if_waiting anna reserved"));
        Assert.Equal(then, Anna.State);
    }

    [Fact]
    public void A_value_is_given_without_a_line_end_and_announced_with_the_key_as_typed()
    {
        Assert.Equal("Waiting", Config("agent get STATE anna"));
        Assert.Equal("", Config("agent get uuid anna"));
        Assert.Equal(["get STATE of anna: Waiting", "get uuid of anna: "], Center.Calls);
    }

    [Fact]
    public void A_value_is_cut_where_mod_callcenter_has_no_more_room()
    {
        Config($"agent set uuid anna {new string('x', 62)}ü");

        Assert.Equal(new string('x', 62), Config("agent get uuid anna"));
    }

    [Theory]
    [InlineData(true, "+OK\n")]
    [InlineData(false, "-ERR Unknown Error!\n")]
    public void A_reload_asks_for_the_configuration(bool found, string reply)
    {
        Center.Finds = found;

        Assert.Equal(reply, Config("agent reload anna"));
        Assert.Equal(["reload agent anna"], Center.Calls);
    }
}
