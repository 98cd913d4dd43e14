using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Properties.Tests;

/// <summary>Small configurations, valid ones, drawn from one number.</summary>
internal static class RandomConfig
{
    public const int RingTimeoutMs = 10_000;
    public static readonly string[] Queues = ["q1", "q2", "q3"];
    public static readonly string[] Agents = ["a1", "a2", "a3", "a4"];

    public static EngineConfig From(uint bits)
    {
        var queues = Queues.Where((_, i) => i == 0 || Bit(bits, i)).ToList();
        var agents = Agents.Where((_, i) => i == 0 || Bit(bits, 3 + i)).ToList();
        return new EngineConfig
        {
            Queues = [.. queues.Select(name => new QueueConfig { Name = name, MaxWaitMs = Bit(bits, 8) ? 45_000 : 0 })],
            Agents = [.. agents.Select(name => new AgentConfig
            {
                Name = name,
                Contact = "user/" + name,
                InitialStatus = AgentStatus.Available,
                RingTimeoutMs = RingTimeoutMs,
                WrapUpMs = Bit(bits, 9) ? 5_000 : 0,
                MaxNoAnswer = Bit(bits, 10) ? 2 : 0,
                NoAnswerDelayMs = Bit(bits, 11) ? 3_000 : 0,
                FailureDelayMs = Bit(bits, 12) ? 5_000 : 0,
            })],
            Tiers = [.. from q in queues from a in agents where Bit(bits, 13 + (Array.IndexOf(Queues, q) * 4) + Array.IndexOf(Agents, a))
                        select new TierConfig(q, a)],
        };
    }

    private static bool Bit(uint bits, int index) => (bits >> index & 1) != 0;
}
