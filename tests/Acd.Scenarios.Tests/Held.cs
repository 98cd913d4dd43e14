using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

/// <summary>Queues whose only agent anna is on break, so that callers line up; and callbacks.</summary>
internal static class Held
{
    public static readonly CallbackConfig Callback = new()
    {
        DialString = "sofia/gateway/provider/{number}",
        AllowedPrefixes = ["+49"],
        Attempts = 2,
        RetryMs = 60_000,
        RingTimeoutMs = 30_000,
        ExpiryMs = 3_600_000,
        DailyCap = 2,
    };

    public static readonly QueueConfig SupportWithCallback = Setup.Support with { Callback = Callback };

    public static Scenario Of(params QueueConfig[] queues)
    {
        var s = new Scenario(Setup.Of(queues, [Setup.Agent("anna")]));
        s.SetStatus("anna", AgentStatus.OnBreak);
        return s;
    }

    /// <summary>Somebody waits to be called back, and anna is on break.</summary>
    public static Scenario Ghost(CallbackConfig callback)
    {
        var s = Of(Setup.Support with { Callback = callback });
        s.Join(1);
        s.BecomeGhost(1);
        return s;
    }

    public static Scenario Ghost() => Ghost(Callback);
}
