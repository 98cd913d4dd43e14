using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>The good document, value by value.</summary>
public sealed class GoldenTests
{
    private static readonly ConfigReadResult Result = AcdConfigReader.Read(Golden.Xml);

    private static QueueConfig Support => new()
    {
        Name = "support@default", Strategy = "longest-idle-agent", Music = "local_stream://moh", FallbackExtension = "9001",
        ClosedExtension = "9002", Answer = AnswerPolicy.EarlyMedia, AnnouncementMode = AnnouncementMode.Mixed,
        AgentPrompt = "support-call.wav",
        CallerPrompt = "text:One moment|tts://other|eva|please", CallerGonePrompt = "gone.wav", InbandDigits = true, TtsEngine = "flite",
        TtsVoice = "kal", Script = "support.lua", OfferReviewMs = 600,
        RemovedQueue = "Bär 🐻", RemovedExtension = "9005", DrainWhenRemoved = true, Replaces = "old-support",
        ScreenPopUrl = "https://crm.example.com/find?number={number}", Dispositions = ["refund"],
        Weight = 7, BaseScore = -50, AgeingPerSecond = 1.5, AgeingCap = 5000, RingProgressivelyDelayMs = 8_000,
        TierRulesApply = true, TierRuleWaitMs = 300_000, TierRuleMultiplyLevel = true, TierRuleNoAgentNoWait = false,
        PreferredAgentWaitMs = 15_000, TeamWaitMs = 16_000, SkipAgentsOnOtherCalls = false, WrapUpMs = 17_000,
        NoAnswerStatus = AgentStatus.LoggedOut, MaxWaitMs = 300_000, MaxWaitSparesRinging = true, MaxWaitNoAgentMs = 60_000,
        NoAgentGraceMs = 6_000, MaxLength = 40,
        MaxLengthPerAgent = 2.5, JoinWhenEmpty = false, LeaveWhenEmpty = true, AbsentAgents = AbsentAgents.OnBreak | AbsentAgents.Talking,
        DigitTimeoutMs = 1_500, MediaMode = MediaMode.Proxy, RecordTemplate = "${uuid}.wav",
        RecordStart = RecordStart.OnCommand, RecordStereo = false,
        ResumeWindowMs = 120_000, ResumesAfterAnyEnd = true,
        OldMeanings = OldMeanings.MembersCount | OldMeanings.Presence | OldMeanings.AgentFound | OldMeanings.Resume | OldMeanings.OnDemand,
        LoadImports = LoadImports.Own,
        ServiceLevelMs = 12_500, MoreServiceLevelsMs = [10_000, 60_000],
        ShortAbandonMs = 4_000, DefaultHandleMs = 150_000, HandleSampleMin = 25,
        SkillSteps = [new(0, "english>=5 and billing"), new(30_000, "english")],
        Overflow =
        [
            new(OverflowCondition.Length, 20, "Bär 🐻"), new(OverflowCondition.Wait, 300_000, Extension: "9003"),
            new(OverflowCondition.ExpectedWait, 600_000, "Bär 🐻"),
        ],
        Announcements =
        [
            new() { Plays = ["welcome.wav"] },
            new()
            {
                AfterMs = 20_000, EveryMs = 45_000, CountsFromEnd = true, Order = PlayOrder.Random, PositionMax = 9,
                ExpectedWaitMaxMs = 1_800_000, Plays = ["you-are.wav|{position}", "thanks.wav"],
            },
        ],
        ExitKeys = [new("1", ExitAction.Leave, "9004"), new("*2", ExitAction.CallBack)],
        Callback = new()
        {
            DialString = "sofia/gateway/provider/{number}", Order = CallbackOrder.AgentFirst, Attempts = 2, RetryMs = 120_000,
            RingTimeoutMs = 25_000, ExpiryMs = 28_800_000, DailyCap = 4, LiveMax = 5, AllowedPrefixes = ["+49", "030"],
        },
    };

    private static AgentConfig Anna => new()
    {
        Name = "anna", Contact = "[leg_timeout=10]user/${agent_ext}@default", InitialStatus = AgentStatus.Available,
        MoreContacts = ["user/2000", "sofia/gateway/provider/4930123456"], ContactOrder = ContactOrder.Parallel, Capacity = 2,
        Team = "north", MaxNoAnswer = 3, WrapUpMs = 10_000, WrapUpRule = WrapUpRule.UntilDisposition, WrapUpExtensionMaxMs = 120_000,
        RejectDelayMs = 11_000, BusyDelayMs = 12_000, NoAnswerDelayMs = 13_000, FailureDelayMs = 250, FailuresAreNoAnswers = true,
        RingTimeoutMs = 14_500,
        MinRestMs = 18_000, MaxOccupancyPercent = 85, OccupancyWindowMs = 3_600_000, Skills = [new("english", 5), new("billing", 10)],
    };

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.Empty(Result.Errors);
        Assert.Empty(Result.Warnings);
        Assert.NotNull(Result.Config);
    }

    [Fact]
    public void Queues_are_read_with_times_in_ms() => Assert.Equivalent(
        new[] { Support, new QueueConfig { Name = "Bär 🐻", FallbackExtension = "9000" } }, Result.Config!.Queues, strict: true);

    [Fact]
    public void Agents_are_read_with_times_in_ms_and_defaults() => Assert.Equivalent(
        new[]
        {
            Anna,
            new AgentConfig { Name = "bert", Contact = "user/1001", RingTimeoutMs = 25_000 },
            new AgentConfig
            {
                Name = "carl", Contact = "user/1002", RingTimeoutMs = 25_000, InitialStatus = AgentStatus.AvailableOnDemand,
            },
            new AgentConfig { Name = "dora", Contact = "user/1003", RingTimeoutMs = 25_000, InitialStatus = AgentStatus.OnBreak },
            new AgentConfig { Name = "emil", Contact = "", RingTimeoutMs = 25_000, Type = AgentType.Standby },
        },
        Result.Config!.Agents,
        strict: true);

    /// <summary>A field the document can't set is one nobody can use.</summary>
    [Fact]
    public void Every_field_of_the_engine_can_be_set()
    {
        AssertAllDiffer(Result.Config!.Queues[0], new QueueConfig { Name = "" });
        AssertAllDiffer(Result.Config.Queues[0].Announcements[1], new AnnouncementConfig());
        AssertAllDiffer(Result.Config.Queues[0].Callback!, new CallbackConfig { DialString = "" });
        AssertAllDiffer(Result.Config.Agents[0] with { Type = Result.Config.Agents[4].Type }, new AgentConfig { Name = "", Contact = "" });
        AssertAllDiffer(Result.Config.Tiers[0], new TierConfig("", ""));
        AssertAllDiffer(Result.Config, EngineConfig.Empty);
    }

    [Fact]
    public void Codes_are_read_in_order()
    {
        Assert.Equal([new BreakReason("lunch", 1_800_000), new BreakReason("training")], Result.Config!.BreakReasons);
        Assert.Equal(["solved", "call again"], Result.Config.Dispositions);
    }

    [Fact]
    public void Tiers_are_read_in_order() => Assert.Equal(
        [
            new TierConfig("support@default", "anna", 2, 3, 4, IsPaused: true),
            new TierConfig("support@default", "bert"),
            new TierConfig("Bär 🐻", "anna", 0, 0),
        ],
        Result.Config!.Tiers);

    [Fact]
    public void Settings_of_the_module_are_read() => Assert.Equal(
        new HostSettings
        {
            FallbackExtension = "9000", DotnetRoot = "/usr/share/dotnet", ManagedDir = "/usr/lib/mod_acd", LegWorkersMax = 64,
            StallMs = 2000, StartTimeoutMs = 30_000, MimicsCallCenter = true,
            OldHabits = new OldHabits { Spelling = true, StatusAtLoad = true, Removed = false }, Scripts = Result.HostSettings!.Scripts,
        },
        Result.HostSettings);

    private static void AssertAllDiffer<T>(T read, T blank)
        where T : notnull
    {
        string[] same =
        [
            .. typeof(T).GetProperties()
                .Where(property => property.CanWrite && Text(property.GetValue(read)) == Text(property.GetValue(blank)))
                .Select(property => property.Name),
        ];

        // The only strategy every engine has is the default one.
        Assert.Empty(same.Except([nameof(QueueConfig.Strategy)]));

        static string Text(object? value) => value is not string && value is System.Collections.IEnumerable list
            ? string.Join(", ", list.Cast<object>())
            : value?.ToString() ?? "";
    }
}
