using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

/// <summary>Small configurations, to be changed with <c>with</c>.</summary>
internal static partial class Setup
{
    public static readonly QueueConfig Support = new() { Name = "support", Music = "music", FallbackExtension = "900" };

    public static readonly QueueConfig Sales = Support with { Name = "sales", FallbackExtension = "" };

    public static AgentConfig Agent(string name) => new()
    {
        Name = name,
        Contact = $"user/{name}",
        InitialStatus = AgentStatus.Available,
        RingTimeoutMs = 20_000,
        NoAnswerDelayMs = 2_000,
        BusyDelayMs = 3_000,
        RejectDelayMs = 4_000,
        FailureDelayMs = 5_000,
    };

    /// <summary>One queue "support", served by these agents.</summary>
    public static EngineConfig One(params AgentConfig[] agents) => Of([Support], agents);

    public static EngineConfig One(params string[] agents) => One([.. agents.Select(Agent)]);

    public static EngineConfig One(QueueConfig queue, params string[] agents) => Of([queue], [.. agents.Select(Agent)]);

    /// <summary>Every agent serves every queue.</summary>
    public static EngineConfig Of(QueueConfig[] queues, AgentConfig[] agents) => new()
    {
        Queues = [.. queues],
        Agents = [.. agents],
        Tiers = [.. from queue in queues from agent in agents select new TierConfig(queue.Name, agent.Name)],
    };
}
