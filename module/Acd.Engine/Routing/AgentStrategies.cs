using Acd.Engine.Routing.Strategies;

namespace Acd.Engine.Routing;

/// <summary>The strategies there are, by name.</summary>
internal static class AgentStrategies
{
    private static readonly IAgentStrategy[] All =
    [
        new LongestIdleAgent(), new RoundRobin(), new TopDown(), new LeastTalkTime(), new FewestCalls(), new RandomAgent(),
        new WeightedRandom(), new SequentiallyByAgentOrder(), new RingAll(), new RingProgressively(), new Enterprise(),
    ];

    public static string KnownNames => string.Join(", ", All.Select(strategy => strategy.Name));

    public static IAgentStrategy? Find(string name) => Array.Find(All, strategy => strategy.Name == name);
}
