using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

/// <summary>A configuration without mistakes, to make one in.</summary>
internal static class Sound
{
    public static readonly QueueConfig Queue = new() { Name = "support" };

    public static readonly AgentConfig Agent = new() { Name = "anna", Contact = "user/anna" };

    public static readonly TierConfig Tier = new("support", "anna");

    public static readonly CallbackConfig Callback = new() { DialString = "sofia/gateway/provider/{number}" };

    public static readonly EngineConfig Config = new() { Queues = [Queue], Agents = [Agent], Tiers = [Tier] };

    public static EngineConfig With(QueueConfig queue) => Config with { Queues = [queue] };

    public static EngineConfig With(AgentConfig agent) => Config with { Agents = [agent] };

    public static EngineConfig With(TierConfig tier) => Config with { Tiers = [tier] };

    public static EngineConfig With(CallbackConfig callback) => With(Queue with { Callback = callback });

    public static void AssertWrong(string where, string what, EngineConfig config)
    {
        var error = Assert.Single(ConfigValidator.Validate(config));
        Assert.Equal(where, error.Where);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
    }
}
