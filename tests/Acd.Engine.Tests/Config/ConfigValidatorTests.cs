using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class ConfigValidatorTests
{
    private static readonly QueueConfig Queue = new() { Name = "support" };
    private static readonly AgentConfig Agent = new() { Name = "anna", Contact = "user/anna" };
    private static readonly TierConfig Tier = new("support", "anna");
    private static readonly EngineConfig Valid = new() { Queues = [Queue], Agents = [Agent], Tiers = [Tier] };

    public static TheoryData<string, string, EngineConfig> Wrong => new()
    {
        { "queue \"support\"", "defined twice", Valid with { Queues = [Queue, Queue] } },
        { "agent \"anna\"", "defined twice", Valid with { Agents = [Agent, Agent] } },
        { "tier of agent \"anna\" in queue \"support\"", "defined twice", Valid with { Tiers = [Tier, Tier with { Level = 2 }] } },
        { "tier of agent \"anna\" in queue \"sales\"", "no queue \"sales\"", Valid with { Tiers = [new("sales", "anna")] } },
        { "tier of agent \"bert\" in queue \"support\"", "no agent \"bert\"", Valid with { Tiers = [new("support", "bert")] } },
        { "tier of agent \"anna\" in queue \"support\"", "negative", Valid with { Tiers = [Tier with { Position = -1 }] } },
        { "tier number 1", "names no queue", Valid with { Tiers = [new(null!, "anna")] } },
        { "queue number 1", "no name", Valid with { Queues = [Queue with { Name = " " }], Tiers = [] } },
        { "agent number 2", "control characters", Valid with { Agents = [Agent, Agent with { Name = "a\nb" }] } },
        { "queue \"support\" / strategy", "known: longest-idle-agent", Valid with { Queues = [Queue with { Strategy = "best" }] } },
        { "queue \"support\" / max-wait-time", "negative", Valid with { Queues = [Queue with { MaxWaitMs = -1 }] } },
        { "queue \"support\" / max-wait-time", "too long", Valid with { Queues = [Queue with { MaxWaitMs = long.MaxValue }] } },
        { "queue \"support\" / service-level", "negative", Valid with { Queues = [Queue with { ServiceLevelMs = -1 }] } },
        { "queue \"support\" / music", "null", Valid with { Queues = [Queue with { Music = null! }] } },
        { "queue \"support\" / fallback-extension", "null", Valid with { Queues = [Queue with { FallbackExtension = null! }] } },
        { "agent \"anna\" / contact", "empty", Valid with { Agents = [Agent with { Contact = "" }] } },
        { "agent \"anna\" / status", "known: LoggedOut", Valid with { Agents = [Agent with { InitialStatus = (AgentStatus)9 }] } },
        { "agent \"anna\" / ring-timeout", "give 1 to", Valid with { Agents = [Agent with { RingTimeoutMs = 0 }] } },
        { "agent \"anna\" / max-no-answer", "negative", Valid with { Agents = [Agent with { MaxNoAnswer = -1 }] } },
        { "agent \"anna\" / wrap-up-time", "negative", Valid with { Agents = [Agent with { WrapUpMs = -1 }] } },
        { "agent \"anna\" / no-answer-delay-time", "negative", Valid with { Agents = [Agent with { NoAnswerDelayMs = -1 }] } },
        { "agent \"anna\" / busy-delay-time", "negative", Valid with { Agents = [Agent with { BusyDelayMs = -1 }] } },
        { "agent \"anna\" / reject-delay-time", "negative", Valid with { Agents = [Agent with { RejectDelayMs = -1 }] } },
        { "agent \"anna\" / failure-delay-time", "negative", Valid with { Agents = [Agent with { FailureDelayMs = -1 }] } },
        { "configuration", "list is missing", Valid with { Tiers = default } },
    };

    [Fact]
    public void A_sound_configuration_has_no_errors() => Assert.Empty(ConfigValidator.Validate(Valid));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, EngineConfig config)
    {
        var error = Assert.Single(ConfigValidator.Validate(config));
        Assert.Equal(where, error.Where);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var errors = ConfigValidator.Validate(Valid with
        {
            Queues = [Queue with { Strategy = "best", MaxWaitMs = -1 }],
            Agents = [Agent with { Contact = "", RingTimeoutMs = -1 }],
            Tiers = [new("sales", "bert")],
        });
        Assert.Equal(6, errors.Count);
    }
}
