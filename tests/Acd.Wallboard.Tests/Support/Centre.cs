using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Wallboard.Tests.Support;

/// <summary>Call centres the tests look at.</summary>
internal static class Centre
{
    /// <summary>Two queues; anna serves support, bert sales; nobody is logged in.</summary>
    public static EngineConfig Small { get; } = new()
    {
        Queues = [new QueueConfig { Name = "support" }, new QueueConfig { Name = "sales" }],
        Agents = [Agent("anna"), Agent("bert")],
        Tiers = [new("support", "anna"), new("sales", "bert")],
    };

    private static AgentConfig Agent(string name) => new()
    {
        Name = name, Contact = $"user/{name}", InitialStatus = AgentStatus.LoggedOut,
    };
}
