using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class ConfigValidatorTests
{
    public static TheoryData<string, string, EngineConfig> Wrong => new()
    {
        { "queue \"support\"", "defined twice", Sound.Config with { Queues = [Sound.Queue, Sound.Queue] } },
        { "agent \"anna\"", "defined twice", Sound.Config with { Agents = [Sound.Agent, Sound.Agent] } },
        { "queue number 1", "no name", Sound.Config with { Queues = [Sound.Queue with { Name = " " }], Tiers = [] } },
        { "queue number 2", "no name", Sound.Config with { Queues = [Sound.Queue, Sound.Queue with { Name = null! }] } },
        { "queue number 2", "no name", Sound.Config with { Queues = [Sound.Queue, null!] } },
        { "agent number 2", "no name", Sound.Config with { Agents = [Sound.Agent, null!] } },
        { "agent number 2", "control characters", Sound.Config with { Agents = [Sound.Agent, Sound.Agent with { Name = "a\nb" }] } },
        { "configuration", "list is missing", Sound.Config with { Tiers = default } },
        { "configuration", "list is missing", Sound.Config with { Agents = default, Tiers = [] } },
        { "configuration", "list is missing", Sound.Config with { Queues = default, Tiers = [] } },
        { "break-reasons / reason", "list is missing", Sound.Config with { BreakReasons = default } },
        { "break-reasons / reason 1", "null", Sound.Config with { BreakReasons = [null!] } },
        { "break-reasons / reason 1 / code", "empty", Sound.Config with { BreakReasons = [new(" ")] } },
        { "break-reasons / reason 1 / code", "control", Sound.Config with { BreakReasons = [new("lunch\t")] } },
        { "break-reasons / reason 2 / code", "given twice", Sound.Config with { BreakReasons = [new("lunch"), new("Lunch", 5)] } },
        { "break-reasons / reason 1 / limit", "negative", Sound.Config with { BreakReasons = [new("lunch", -1)] } },
        { "dispositions / disposition", "list is missing", Sound.Config with { Dispositions = default } },
        { "dispositions / disposition 1", "null", Sound.Config with { Dispositions = [null!] } },
        { "dispositions / disposition 1 / code", "empty", Sound.Config with { Dispositions = [""] } },
        { "dispositions / disposition 2 / code", "given twice", Sound.Config with { Dispositions = ["solved", "SOLVED"] } },
        {
            "tier queue \"support\" agent \"anna\"", "defined twice",
            Sound.Config with { Tiers = [Sound.Tier, Sound.Tier with { Level = 2 }] }
        },
        { "tier queue \"sales\" agent \"anna\"", "no queue \"sales\"", Sound.With(new TierConfig("sales", "anna")) },
        { "tier queue \"support\" agent \"bert\"", "no agent \"bert\"", Sound.With(new TierConfig("support", "bert")) },
        { "tier queue \"support\" agent \"a?b\"", "no agent \"a?b\"", Sound.With(new TierConfig("support", "a\nb")) },
        { "tier number 1", "names no queue", Sound.With(new TierConfig(null!, "anna")) },
        { "tier number 1", "names no queue", Sound.With(new TierConfig("support", null!)) },
        { "tier number 2", "names no queue", Sound.Config with { Tiers = [Sound.Tier, null!] } },
        { "tier queue \"support\" agent \"anna\" / level", "negative", Sound.With(Sound.Tier with { Level = -1 }) },
        { "tier queue \"support\" agent \"anna\" / level", "too large", Sound.With(Sound.Tier with { Level = 1_000_001 }) },
        { "tier queue \"support\" agent \"anna\" / position", "negative", Sound.With(Sound.Tier with { Position = -1 }) },
        { "tier queue \"support\" agent \"anna\" / position", "too large", Sound.With(Sound.Tier with { Position = 1_000_001 }) },
        { "tier queue \"support\" agent \"anna\" / weight", "too small", Sound.With(Sound.Tier with { Weight = 0 }) },
        { "tier queue \"support\" agent \"anna\" / weight", "too large", Sound.With(Sound.Tier with { Weight = 1_001 }) },
    };

    [Fact]
    public void A_sound_configuration_has_no_errors() => Assert.Empty(ConfigValidator.Validate(Sound.Config with
    {
        Tiers = [new("support", "anna", 0, 0, 1_000)], BreakReasons = [new("lunch", 1_800_000), new("training")], Dispositions = ["solved"],
    }));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, EngineConfig config) =>
        Sound.AssertWrong(where, what, config);

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var errors = ConfigValidator.Validate(Sound.Config with
        {
            Queues = [Sound.Queue with { Strategy = "best", MaxWaitMs = -1 }],
            Agents = [Sound.Agent with { Contact = "", RingTimeoutMs = -1 }],
            Tiers = [new("sales", "bert")],
        });
        Assert.Equal(6, errors.Count);
    }
}
