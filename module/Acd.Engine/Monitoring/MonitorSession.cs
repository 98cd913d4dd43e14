using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Offers;

namespace Acd.Engine.Monitoring;

/// <summary>A supervisor who follows one agent from call to call until he is stopped or hangs up.</summary>
internal sealed class MonitorSession
{
    /// <summary>The engine's number of it.</summary>
    public required ulong Number { get; init; }

    public required Agent Agent { get; init; }

    /// <summary>Who listens: the extension or dial string he was called with.</summary>
    public required string Supervisor { get; init; }

    public required long StartedAtMs { get; init; }

    public MonitorMode Mode { get; set; }

    /// <summary>His phone was answered.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>He is told to go; the switch hasn't said that he is gone.</summary>
    public bool IsStopping { get; set; }

    /// <summary>The talk he hears; null: the agent isn't talking.</summary>
    public Offer? Talk { get; set; }
}
