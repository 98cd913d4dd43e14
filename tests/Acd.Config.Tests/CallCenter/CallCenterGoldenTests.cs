using Acd.Config.CallCenter;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.Tests.CallCenter;

/// <summary>The good document, value by value.</summary>
public sealed class CallCenterGoldenTests
{
    private static readonly CallCenterDocument Document = CallCenterConfigReader.Read(CallCenterGolden.Xml);

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.Empty(Document.Errors);
        Assert.Empty(Document.Warnings);
    }

    [Fact]
    public void Settings_are_read() => Assert.Equal(
        new CallCenterSettings
        {
            OdbcDsn = "pgsql://hostaddr=127.0.0.1 dbname=fs", DatabaseName = "/dev/shm/callcenter.db", InstanceId = "pbx1",
            ReserveAgents = true, RingTimeoutMs = 25_000,
        },
        Document.Settings);

    [Fact]
    public void Queues_are_read_and_have_the_defaults_of_mod_callcenter() => Assert.Equal(
        [
            new CallCenterQueue
            {
                Name = "support@default", Strategy = "Ring-All", MohSound = "$${hold_music}", AnnounceSound = "wait.wav",
                AnnounceFrequency = 30, RecordTemplate = "/rec/${uuid}.wav", TimeBaseScore = "System", RingProgressivelyDelay = 7,
                MaxWaitTime = 300, MaxWaitTimeWithNoAgent = 20, MaxWaitTimeWithNoAgentTimeReached = 0, TierRulesApply = true,
                TierRuleWaitSecond = 60, TierRuleWaitMultiplyLevel = true, TierRuleNoAgentNoWait = false, DiscardAbandonedAfter = 90,
                AbandonedResumeAllowed = true, AgentNoAnswerStatus = AgentStatus.LoggedOut, SkipAgentsWithExternalCalls = false,
            },
            new CallCenterQueue
            {
                Name = "plain", Strategy = "longest-idle-agent", MohSound = null, AnnounceSound = null, AnnounceFrequency = 0,
                RecordTemplate = null, TimeBaseScore = "queue", RingProgressivelyDelay = 0, TierRulesApply = false,
                TierRuleWaitSecond = 0, TierRuleWaitMultiplyLevel = false, TierRuleNoAgentNoWait = true, DiscardAbandonedAfter = 60,
                AbandonedResumeAllowed = false, MaxWaitTime = 0, MaxWaitTimeWithNoAgent = 0, MaxWaitTimeWithNoAgentTimeReached = 5,
                AgentNoAnswerStatus = AgentStatus.OnBreak, SkipAgentsWithExternalCalls = true,
            },
        ],
        Document.Queues);

    [Fact]
    public void Agents_are_read_with_null_for_what_is_not_given() => Assert.Equal(
        [
            new CallCenterAgent
            {
                Name = "1000@default", Type = AgentType.Callback, Contact = "[leg_timeout=10]user/1000@default",
                Status = AgentStatus.Available, MaxNoAnswer = 3, WrapUpTime = 10, RejectDelayTime = 11, BusyDelayTime = 60,
                NoAnswerDelayTime = 0,
            },
            new CallCenterAgent { Name = "standby", Type = AgentType.Standby },
        ],
        Document.Agents);

    [Fact]
    public void Old_meanings_are_asked_for_by_queue()
    {
        CallCenterDocument document = CallCenterConfigReader.Read(
            """
            <configuration name="callcenter.conf"><queues><queue name="q">
              <param name="old-members-count" value="true"/><param name="old-presence" value="yes"/>
              <param name="old-agent-found" value="on"/><param name="old-resume" value="1"/><param name="old-on-demand" value="t"/>
            </queue><queue name="new"><param name="old-resume" value="no"/></queue></queues></configuration>
            """);
        OldMeanings all = Enum.GetValues<OldMeanings>().Aggregate((sum, one) => sum | one);
        Assert.Equal([all, OldMeanings.None], document.Queues.Select(queue => queue.ToEngine("").OldMeanings));
    }

    [Fact]
    public void Old_habits_are_asked_for_in_the_settings()
    {
        CallCenterDocument document = CallCenterConfigReader.Read(
            """
            <configuration name="callcenter.conf"><settings>
              <param name="old-spelling" value="true"/><param name="OLD-removed" value="no"/>
            </settings></configuration>
            """);
        Assert.Empty(document.Warnings);
        OldHabits own = new() { Spelling = false, StatusAtLoad = true };
        Assert.Equal(new OldHabits { Spelling = true, Removed = false }, document.Settings.OldHabits);
        Assert.Equal(
            new OldHabits { Spelling = false, StatusAtLoad = true, Removed = false }, own.Or(document.Settings.OldHabits));
    }

    [Fact]
    public void What_comes_with_a_queue_that_is_loaded_is_asked_for_by_queue()
    {
        CallCenterDocument document = CallCenterConfigReader.Read(
            """
            <configuration name="callcenter.conf"><queues>
            <queue name="a"><param name="load-imports" value="Own"/></queue>
            <queue name="b"><param name="load-imports" value="none"/></queue><queue name="c"/>
            <queue name="d"><param name="load-imports" value="onw"/></queue>
            </queues></configuration>
            """);
        Assert.Equal(
            [LoadImports.Own, LoadImports.None, LoadImports.All, LoadImports.All],
            document.Queues.Select(queue => queue.ToEngine("").LoadImports));
        string warning = Assert.Single(document.Warnings).ToString();
        Assert.Contains("queue \"d\" / load-imports, line 4: \"onw\" is unknown; all is used", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Tiers_are_read_and_know_their_queue_in_any_case() => Assert.Equal(
        [new CallCenterTier("support@default", "1000@default", 2, -1), new CallCenterTier("plain", "standby", 1, 1)],
        Document.Tiers);

    [Fact]
    public void The_engine_gets_the_same_queue_in_its_own_terms() => Assert.Equal(
        new QueueConfig
        {
            Name = "support@default", Strategy = "ring-all", Music = "$${hold_music}", FallbackExtension = "9000",
            RingProgressivelyDelayMs = 7_000, TierRulesApply = true, TierRuleWaitMs = 60_000, TierRuleMultiplyLevel = true,
            TierRuleNoAgentNoWait = false, ResumeWindowMs = 90_000,
            ResumesAfterAnyEnd = true, MaxWaitMs = 300_000, MaxWaitSparesRinging = true,
            MaxWaitNoAgentMs = 20_000, NoAgentGraceMs = 0,
            NoAnswerStatus = AgentStatus.LoggedOut, SkipAgentsOnOtherCalls = false, AbsentAgents = AbsentAgents.None,
        },
        Document.Queues[0].ToEngine("9000"));

    [Fact]
    public void A_delay_of_nothing_acts_as_ten_seconds_and_no_resume_as_no_window()
    {
        QueueConfig plain = Document.Queues[1].ToEngine("");
        Assert.Equal((10_000, 0), (plain.RingProgressivelyDelayMs, plain.ResumeWindowMs));
    }
}
