using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Bench.Engine.Workload;

/// <summary>The configuration of a <see cref="CallCentreShape"/>.</summary>
internal static class ShapedConfig
{
    /// <summary>A script without inputs.</summary>
    public static Script Of(CallCentreShape shape)
    {
        string[] queues = [.. Enumerable.Range(0, shape.Queues).Select(i => $"queue{i}")];
        string[] agents = [.. Enumerable.Range(0, shape.Agents).Select(i => $"agent{i}")];
        var config = new EngineConfig
        {
            Queues = [.. queues.Select(name => new QueueConfig { Name = name, MaxWaitMs = 24 * 3_600_000L, Music = "local_stream://moh" })],
            Agents = [.. agents.Select((name, number) => AgentOf(shape, name, number))],
            Tiers = [.. agents.SelectMany((name, number) => QueuesOf(shape, number).Select(queue => new TierConfig(queues[queue], name)))],
        };
        return new Script { Config = config, Queues = queues, Agents = agents, Requirements = SkillMix.Requirements(shape) };
    }

    private static AgentConfig AgentOf(CallCentreShape shape, string name, int number) => new()
    {
        Name = name, Contact = "user/" + name, InitialStatus = AgentStatus.Available, WrapUpMs = shape.WrapUpMs,
        RingTimeoutMs = CallCentreShape.RingTimeoutMs, NoAnswerDelayMs = shape.FailedOfferDelayMs,
        FailureDelayMs = shape.FailedOfferDelayMs, Skills = [.. SkillMix.OfAgent(shape, number)],
    };

    /// <summary>Agents of saturated queues serve only such, so that the quiet ones keep agents to spare.</summary>
    private static IEnumerable<int> QueuesOf(CallCentreShape shape, int agent)
    {
        var (first, count) = agent < shape.SaturatedAgents
            ? (0, shape.SaturatedQueues)
            : (shape.SaturatedQueues, shape.Queues - shape.SaturatedQueues);

        // Different combinations, not only neighbours; a stride this short never comes back to the same queue.
        var stride = (agent / count % (count / shape.QueuesPerAgent)) + 1;
        for (var i = 0; i < shape.QueuesPerAgent; i++)
        {
            yield return first + ((agent + (i * stride)) % count);
        }
    }
}
