using System.Collections.Immutable;
using Acd.Engine.Skills;

namespace Acd.Simulation.Tests;

/// <summary>A small call centre that uses everything there is to configure, in variants that follow each other while phones ring.</summary>
internal static class Site
{
    public const int Agents = 12;
    public static readonly ImmutableArray<string> Queues = ["sales", "support", "vip"];
    public static readonly ImmutableArray<string> Requirements =
        ["english>=5", "english>=3 and (billing or refund>=3); 20: english", "refund>=8; 30:", "english>=", "french"];
    public static readonly ImmutableArray<string> Strategies =
    [
        "longest-idle-agent", "round-robin", "top-down", "agent-with-least-talk-time", "agent-with-fewest-calls", "random",
        "weighted-random", "sequentially-by-agent-order", "ring-all", "ring-progressively", "enterprise",
    ];

    private const int Variants = 6;

    /// <param name="strategy">Of all queues, but for one variant in which it changes for a while.</param>
    /// <param name="change">Changes so far; 0: the first configuration.</param>
    public static EngineConfig Config(string strategy, int change)
    {
        int variant = change % Variants;
        var queues = Queues.Where(queue => variant != 4 || queue != "vip").ToList();
        var agents = Enumerable.Range(1, Agents).Where(n => variant != 5 || n != 7).ToList();
        int other = (Strategies.IndexOf(strategy) + 1 + (change / Variants)) % Strategies.Length;
        string strategyNow = variant == 3 ? Strategies[other] : strategy;
        return new EngineConfig
        {
            Queues = [.. queues.Select(queue => Queue(queue, strategyNow, variant))],
            Agents = [.. agents.Select(n => Agent(n, variant))],
            Tiers = [.. queues.SelectMany(queue => agents.Where(n => Serves(n, queue, variant)).Select(n => Tier(queue, n)))],
            BreakReasons = [new("lunch", 120_000), new("meeting")],
            Dispositions = ["sold", "solved"],
        };
    }

    private static QueueConfig Queue(string name, string strategy, int variant)
    {
        var queue = new QueueConfig
        {
            Name = name, Strategy = strategy, MaxWaitMs = 240_000, MaxWaitNoAgentMs = 60_000, FallbackExtension = "9000",
            ResumeWindowMs = 60_000, RingProgressivelyDelayMs = 2_000, DigitTimeoutMs = 1_000, MaxLengthPerAgent = 5,
        };
        return name switch
        {
            "sales" => queue with
            {
                SkillSteps = [new(0, "english>=5"), new(15_000, "english>=2"), new(40_000, "")],
                Overflow =
                [
                    new(OverflowCondition.Length, 25, Queue: "support"), new(OverflowCondition.Wait, 60_000, Queue: "support"),
                    new(OverflowCondition.ExpectedWait, 400_000, Extension: "7000"),
                ],
                MaxLength = 40, OfferReviewMs = 300, RecordTemplate = "sales/${uuid}.wav",
            },
            "support" => queue with
            {
                TierRulesApply = true, TierRuleWaitMs = 10_000, TierRuleMultiplyLevel = variant == 1, AgeingPerSecond = 2, AgeingCap = 60,
                BaseScore = 10, ExitKeys = [new("1", Extension: "7001"), new("12", Extension: "7012"), new("3", ExitAction.CallBack)],
                Callback = Callback(CallbackOrder.CustomerFirst), LeaveWhenEmpty = variant == 2, WrapUpMs = 3_000,
            },
            _ => queue with
            {
                Weight = 5, ExitKeys = [new("0", ExitAction.CallBack), new("*")], Callback = Callback(CallbackOrder.AgentFirst),
                PreferredAgentWaitMs = 10_000, TeamWaitMs = 10_000, JoinWhenEmpty = false, SkipAgentsOnOtherCalls = false,
                NoAnswerStatus = AgentStatus.LoggedOut,
            },
        };
    }

    private static CallbackConfig Callback(CallbackOrder order) => new()
    {
        Order = order, DialString = "sofia/gateway/out/{number}", AllowedPrefixes = ["+1555"], Attempts = 2, RetryMs = 20_000,
        RingTimeoutMs = 10_000, ExpiryMs = 300_000, DailyCap = 50, LiveMax = 2,
    };

    private static AgentConfig Agent(int n, int variant) => new()
    {
        Name = $"agent-{n}", Contact = $"sim/agent-{n}", InitialStatus = n == 3 ? AgentStatus.AvailableOnDemand : AgentStatus.Available,
        Type = n == 11 ? AgentType.Standby : AgentType.Callback,
        Capacity = n % 4 == 0 ? 2 + (n / 4 % 2) - (variant == 1 ? 1 : 0) : 1,
        Skills = [.. Skills(n)], Team = n % 2 == 0 ? "even" : "odd", RingTimeoutMs = 8_000,
        MoreContacts = n == 2 ? ["sim/mobile-2"] : [],
        WrapUpMs = n % 3 * 1_500, WrapUpRule = n == 5 ? WrapUpRule.UntilDisposition : n == 6 ? WrapUpRule.Fixed : WrapUpRule.EarlyExit,
        MaxNoAnswer = 3, NoAnswerDelayMs = 3_000, BusyDelayMs = 5_000, RejectDelayMs = 4_000, FailureDelayMs = 2_000,
        MinRestMs = n == 8 ? 500 : 0, MaxOccupancyPercent = n == 9 ? 80 : 0, OccupancyWindowMs = 120_000,
    };

    private static IEnumerable<SkillLevel> Skills(int n)
    {
        yield return new("english", 1 + (n * 3 % 10));
        if (n % 2 == 0)
            yield return new("billing", n / 2);
        if (n % 3 == 0)
            yield return new("refund", Math.Min(10, n));
    }

    private static bool Serves(int n, string queue, int variant) => queue switch
    {
        "sales" => n % 4 != 3,
        "support" => n % 4 != 2 || variant == 2,
        _ => n % 3 != 1,
    };

    private static TierConfig Tier(string queue, int n) => new(queue, $"agent-{n}", Level: 1 + (n % 3), Position: n % 5, Weight: 1 + n);
}
