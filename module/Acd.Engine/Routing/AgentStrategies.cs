namespace Acd.Engine.Routing;

/// <summary>The strategies there are, by name.</summary>
internal static class AgentStrategies
{
    private static readonly IAgentStrategy[] All = [new LongestIdleAgent()];

    public static string KnownNames => string.Join(", ", All.Select(strategy => strategy.Name));

    public static IAgentStrategy? Find(string name) => Array.Find(All, strategy => strategy.Name == name);
}
