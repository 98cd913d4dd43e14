using Acd.CallCenter.Rows;
using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

public sealed class QueueCommandTests : DeskTest
{
    private const string MemberHeader =
        "queue|instance_id|uuid|session_uuid|cid_number|cid_name|system_epoch|joined_epoch|rejoined_epoch|bridge_epoch|" +
        "abandoned_epoch|base_score|skill_score|serving_agent|serving_system|state|score\n";

    private const string QueueHeader =
        "name|strategy|moh_sound|time_base_score|tier_rules_apply|tier_rule_wait_second|tier_rule_wait_multiply_level|" +
        "tier_rule_no_agent_no_wait|discard_abandoned_after|abandoned_resume_allowed|max_wait_time|max_wait_time_with_no_agent|" +
        "max_wait_time_with_no_agent_time_reached|record_template|calls_answered|calls_abandoned|ring_progressively_delay|" +
        "skip_agents_with_external_calls|agent_no_answer_status\n";

    private static readonly MemberRow Full = new()
    {
        Queue = "support", InstanceId = "i", Uuid = "u", SessionUuid = "s", CidNumber = "1", CidName = "n", SystemEpoch = 900,
        JoinedEpoch = 901, RejoinedEpoch = 2, BridgeEpoch = 3, AbandonedEpoch = 4, BaseScore = 5, SkillScore = 6, ServingAgent = "a",
        ServingSystem = "single_box", State = "Trying",
    };

    [Fact]
    public void Queues_are_listed_with_a_header_always()
    {
        Assert.Equal(
            QueueHeader + "support|longest-idle-agent||queue|false|0|false|true|60|false|0|0|5||0|0|0|true|On Break\n+OK\n",
            Config("queue list"));
        Assert.Equal(QueueHeader + "+OK\n", ConfigOf(new FakeCallCenter { Queues = [] }, "queue list"));
    }

    [Fact]
    public void Every_field_of_a_queue_has_its_place()
    {
        QueueRow full = new()
        {
            Name = "q", Strategy = "Ring-All", MohSound = "moh", TimeBaseScore = "system", TierRulesApply = true, TierRuleWaitSecond = 1,
            TierRuleWaitMultiplyLevel = true, TierRuleNoAgentNoWait = false, DiscardAbandonedAfter = 2, AbandonedResumeAllowed = true,
            MaxWaitTime = 3, MaxWaitTimeWithNoAgent = 4, MaxWaitTimeWithNoAgentTimeReached = 6, RecordTemplate = "r", CallsAnswered = 7,
            CallsAbandoned = 8, RingProgressivelyDelay = 9, SkipAgentsWithExternalCalls = false, AgentNoAnswerStatus = "Logged Out",
        };

        Assert.Equal(
            "q|Ring-All|moh|system|true|1|true|false|2|true|3|4|6|r|7|8|9|false|Logged Out",
            ConfigOf(new FakeCallCenter { Queues = [full] }, "queue list").Split('\n')[1]);
    }

    [Fact]
    public void Counts_are_bare_numbers()
    {
        Config("agent add z callback");
        Config("tier add support z");

        Assert.Equal("1\n", Config("queue count"));
        Assert.Equal("2\n", Config("queue count agents support"));
        Assert.Equal("1\n", Config("queue count agents support Available"));
        Assert.Equal("0\n", Config("queue count agents support Available Idle"));
        Assert.Equal("0\n", Config("queue count agents support available"));
        Assert.Equal("2\n", Config("queue count tiers support"));
        Assert.Equal("0\n", Config("queue count members nosuch"));
        Assert.Equal("0\n", Config("queue count agents"));
    }

    [Fact]
    public void Agents_of_a_queue_can_be_filtered()
    {
        Assert.StartsWith("name|instance_id|", Config("queue list agents support"), StringComparison.Ordinal);
        Assert.Contains("\nanna|", Config("queue list agents support Available Waiting"), StringComparison.Ordinal);
        Assert.Equal("+OK\n", Config("queue list agents support Available Idle"));
        Assert.Equal("+OK\n", Config("queue list agents support 'Logged Out'"));
        Assert.Equal("+OK\n", Config("queue list agents"));
        Assert.Equal("+OK\n", Config("queue list agents nosuch"));
        Assert.Equal("queue|agent|state|level|position\nsupport|anna|Ready|1|1\n+OK\n", Config("queue list tiers support"));
    }

    [Fact]
    public void Members_are_listed_by_score_the_highest_first()
    {
        FakeCallCenter center = new()
        {
            Members =
            [
                Full,
                Full with { Uuid = "older", JoinedEpoch = 800, State = "Abandoned", SessionUuid = "", ServingAgent = null },
                Full with { Queue = "a-queue", Uuid = "else" },
            ],
        };

        Assert.Equal(
            MemberHeader +
            "support|i|older||1|n|900|800|2|3|4|5|6||single_box|Abandoned|211\n" +
            "support|i|u|s|1|n|900|901|2|3|4|5|6|a|single_box|Trying|110\n+OK\n",
            ConfigOf(center, "queue list members support"));
        Assert.Equal(
            ["else", "older", "u"],
            ConfigOf(center, "queue list members").Split('\n')[1..4].Select(line => line.Split('|')[2]));
        Assert.Equal("2\n", ConfigOf(center, "queue count members support"));
        Assert.Equal("+OK\n", ConfigOf(center, "queue list members nosuch"));
    }

    [Fact]
    public void A_caller_cannot_break_the_list_with_his_name()
    {
        FakeCallCenter center = new() { Members = [Full with { CidName = "x\n+OK\r\ny\u2028z" }] };

        Assert.Equal(4, ConfigOf(center, "queue list members").Split('\n').Length);
    }

    [Theory]
    [InlineData("queue load support", "load queue support unload-first=False", "-ERR Invalid Queue not found!\n")]
    [InlineData("queue reload support", "load queue support unload-first=True", "-ERR Invalid Queue not found!\n")]
    [InlineData("queue unload support", "unload queue support", "+OK\n")]
    public void Loading_and_unloading_are_passed_on(string line, string call, string otherwise)
    {
        Assert.Equal("+OK\n", Config(line));
        Center.Finds = false;
        Assert.Equal(otherwise, Config(line));
        Assert.Equal([call, call], Center.Calls);
    }

    [Fact]
    public void A_break_says_nothing_when_it_worked()
    {
        Assert.Equal("", Break("agent 1-2-3"));
        Assert.Equal("", Break("whatever 1-2-3"));
        Assert.Equal("-ERR Usage: callcenter_break agent <uuid>\n", Break(""));
        Assert.Equal("-ERR Usage: callcenter_break agent <uuid>\n", Break("agent"));
        Center.Finds = false;
        Assert.Equal("-ERR Session not found for uuid 1-2-3 and more\n", Break("agent 1-2-3 and more"));
        Assert.Equal(["break 1-2-3", "break 1-2-3", "break 1-2-3 and more"], Center.Calls);
    }

    private static string ConfigOf(FakeCallCenter center, string line)
    {
        string answer = "";
        new CallCenterDesk(center).Config(line, reply => answer = reply);
        return answer;
    }
}
