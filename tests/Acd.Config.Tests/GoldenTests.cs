using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>The good document, value by value.</summary>
public sealed class GoldenTests
{
    private static readonly ConfigReadResult Result = AcdConfigReader.Read(Golden.Xml);

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.Empty(Result.Errors);
        Assert.Empty(Result.Warnings);
        Assert.NotNull(Result.Config);
    }

    [Fact]
    public void Queues_are_read_with_times_in_ms() => Assert.Equal(
        [
            new QueueConfig
            {
                Name = "support@default", Strategy = "longest-idle-agent", Music = "local_stream://moh", MaxWaitMs = 300_000,
                FallbackExtension = "9001", ServiceLevelMs = 12_500,
            },
            new QueueConfig { Name = "Bär 🐻", FallbackExtension = "9000" },
        ],
        Result.Config!.Queues);

    [Fact]
    public void Agents_are_read_with_times_in_ms_and_defaults() => Assert.Equal(
        [
            new AgentConfig
            {
                Name = "anna", Contact = "[leg_timeout=10]user/${agent_ext}@default", InitialStatus = AgentStatus.Available,
                MaxNoAnswer = 3, WrapUpMs = 10_000, RejectDelayMs = 11_000, BusyDelayMs = 12_000, NoAnswerDelayMs = 13_000,
                FailureDelayMs = 250, RingTimeoutMs = 14_500,
            },
            new AgentConfig { Name = "bert", Contact = "user/1001", RingTimeoutMs = 25_000 },
            new AgentConfig
            {
                Name = "carl", Contact = "user/1002", RingTimeoutMs = 25_000, InitialStatus = AgentStatus.AvailableOnDemand,
            },
            new AgentConfig { Name = "dora", Contact = "user/1003", RingTimeoutMs = 25_000, InitialStatus = AgentStatus.OnBreak },
        ],
        Result.Config!.Agents);

    [Fact]
    public void Tiers_are_read_in_order() => Assert.Equal(
        [
            new TierConfig("support@default", "anna", 2, 3),
            new TierConfig("support@default", "bert"),
            new TierConfig("Bär 🐻", "anna", 0, 0),
        ],
        Result.Config!.Tiers);

    [Fact]
    public void Settings_of_the_module_are_read() => Assert.Equal(
        new HostSettings
        {
            FallbackExtension = "9000", DotnetRoot = "/usr/share/dotnet", ManagedDir = "/usr/lib/mod_acd", LegWorkersMax = 64,
            StallMs = 2000, StartTimeoutMs = 30_000,
        },
        Result.HostSettings);
}
