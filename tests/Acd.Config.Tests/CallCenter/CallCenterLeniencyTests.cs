using Acd.Config.CallCenter;
using Acd.Engine.Agents;

namespace Acd.Config.Tests.CallCenter;

/// <summary>What is wrong in a callcenter.conf.xml is taken as mod_callcenter takes it, and said.</summary>
public sealed class CallCenterLeniencyTests
{
    [Theory]
    [InlineData("max-wait-time", "90000", 0)]
    [InlineData("max-wait-time", "-1", 0)]
    [InlineData("max-wait-time", "abc", 0)]
    [InlineData("max-wait-time", "12s", 0)]
    [InlineData("max-wait-time", "", 0)]
    [InlineData("max-wait-time", "86400", 86_400)]
    [InlineData("max-wait-time", "1.9.9", 1)]
    [InlineData("MAX-WAIT-TIME", "5", 5)]
    public void Seconds_that_are_none_are_the_default(string name, string value, int seconds) =>
        Assert.Equal(seconds, Queue($"""<param name="{name}" value="{value}"/>""").Queues[0].MaxWaitTime);

    [Theory]
    [InlineData("t", true)]
    [InlineData("Enabled", true)]
    [InlineData("allow", true)]
    [InlineData("2", true)]
    [InlineData("0.9", false)]
    [InlineData("disallow", false)]
    [InlineData("inactive", false)]
    [InlineData("perhaps", true)]
    public void Truth_has_many_words_and_a_default(string value, bool truth) => Assert.Equal(
        truth, Queue($"""<param name="tier-rule-no-agent-no-wait" value="{value}"/>""").Queues[0].TierRuleNoAgentNoWait);

    [Fact]
    public void Of_doubles_in_a_queue_the_first_counts_unless_an_empty_one_follows()
    {
        const string Doubles = """<param name="strategy" value="random"/><param name="strategy" value="top-down"/>""";

        Assert.Equal("random", Queue(Doubles).Queues[0].Strategy);
        Assert.Equal("longest-idle-agent", Queue(Doubles + """<param name="strategy" value=""/>""").Queues[0].Strategy);
    }

    [Fact]
    public void Of_doubles_in_the_settings_the_last_counts() => Assert.Equal(
        "b",
        Read("""<settings><param name="dbname" value="a"/><param name="dbname" value="b"/></settings>""").Settings.DatabaseName);

    [Fact]
    public void An_unknown_parameter_is_a_warning_with_file_line_and_the_nearest_name() => Assert.Equal(
        "callcenter.conf: queue \"q\" / max-wait-tme, line 1: unknown queue parameter \"max-wait-tme\", ignored; " +
        "did you mean \"max-wait-time\"?",
        Assert.Single(Queue("""<param name="max-wait-tme" value="5"/>""").Warnings).ToString());

    [Theory]
    [InlineData("""<settings><param name="dbnam" value="x"/></settings>""", "did you mean \"dbname\"?")]
    [InlineData("""<settings><param name="global-database-lock" value="true"/></settings>""", "of no use here")]
    [InlineData("<queue/>", "unknown element <queue>, ignored; did you mean \"queues\"?")]
    [InlineData("""<agents><agent name="a" type="callback" contect="x"/></agents>""", "did you mean \"contact\"?")]
    [InlineData("""<agents><agent name="a"/></agents>""", "has no type")]
    [InlineData("""<agents><agent name="a" type="phone"/></agents>""", "unknown type \"phone\"")]
    [InlineData("""<agents><agent type="callback"/></agents>""", "has no name")]
    [InlineData("""<agents><agent name="a" type="callback" status="Availabel"/></agents>""", "did you mean \"Available\"?")]
    [InlineData("""<tiers><tier agent="a" queue="q"/></tiers>""", "no such queue")]
    [InlineData("""<queues><queue name="q"/></queues><tiers><tier agent="a" queue="q"/></tiers>""", "no such agent")]
    [InlineData("""<queues><queue name="q"/><queue name="Q"/></queues>""", "there is one of that name")]
    [InlineData("""<queues><queue/></queues>""", "has no name")]
    public void What_is_left_out_is_said_once(string sections, string warning)
    {
        CallCenterDocument document = Read(sections);

        Assert.Empty(document.Errors);
        Assert.Contains(warning, Assert.Single(document.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_strategy_goes_sequentially_and_is_shown_as_written()
    {
        CallCenterDocument document = Queue("""<param name="strategy" value="ring-al"/>""");

        Assert.Equal("ring-al", document.Queues[0].Strategy);
        Assert.Equal("sequentially-by-agent-order", document.Queues[0].ToEngine("").Strategy);
        Assert.Contains("did you mean \"ring-all\"?", Assert.Single(document.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("gone")]
    public void A_no_answer_status_that_is_none_is_on_break(string status)
    {
        CallCenterDocument document = Queue($"""<param name="agent-no-answer-status" value="{status}"/>""");

        Assert.Equal(AgentStatus.OnBreak, document.Queues[0].AgentNoAnswerStatus);
        Assert.Single(document.Warnings);
    }

    [Fact]
    public void An_agent_given_twice_is_one()
    {
        CallCenterAgent agent = Assert.Single(Read(
            """
            <agents><agent name="a" type="callback" contact="x" wrap-up-time="5"/><agent name="a" type="uuid-standby" contact="y"/></agents>
            """).Agents);

        Assert.Equal(("y", 5), (agent.Contact, agent.WrapUpTime));
    }

    [Theory]
    [InlineData("0", 60_000)]
    [InlineData("abc", 60_000)]
    [InlineData("15", 15_000)]
    [InlineData("99999", 3_600_000)]
    public void Ringing_has_a_limit(string value, int ms) => Assert.Equal(
        ms, Read($"""<settings><param name="agent-originate-timeout" value="{value}"/></settings>""").Settings.RingTimeoutMs);

    [Theory]
    [InlineData("")]
    [InlineData("<configuration")]
    [InlineData("""<configuration name="acd.conf"/>""")]
    public void Only_what_is_no_document_is_an_error(string xml)
    {
        CallCenterDocument document = CallCenterConfigReader.Read(xml);

        Assert.Single(document.Errors);
        Assert.Empty(document.Queues);
    }

    private static CallCenterDocument Queue(string parameters) => Read($"""<queues><queue name="q">{parameters}</queue></queues>""");

    private static CallCenterDocument Read(string sections) =>
        CallCenterConfigReader.Read($"""<configuration name="callcenter.conf">{sections}</configuration>""");
}
