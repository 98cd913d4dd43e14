namespace Acd.Bench.Engine.Workload;

/// <summary>
/// The call centre that is measured. Most queues are saturated: somebody waits in them at any time, and every agent who gets free is
/// given a caller at once. The others have agents to spare: who joins is given to the one who has been idle longest.
/// </summary>
internal sealed record CallCentreShape
{
    public const double MeanTalkMs = 180_000;
    public const double MeanRingMs = 5_000;

    /// <summary>Of all offers; the phone rings out.</summary>
    public const double NoAnswerShare = 0.05;

    /// <summary>Of all calls; the agent takes a short break afterwards.</summary>
    public const double BreakShare = 0.05;

    public const double MeanBreakMs = 300_000;

    public const int RingTimeoutMs = 20_000;

    /// <summary>Of the callers in saturated queues, about; the others are patient enough.</summary>
    public const double AbandonShare = 0.15;

    /// <summary>One caller in so many has a priority.</summary>
    public const int CallersPerPrioritized = 16;

    public int Agents { get; init; } = 10_000;

    public long WrapUpMs { get; init; } = 20_000;

    /// <summary>Rest after an offer that failed.</summary>
    public long FailedOfferDelayMs { get; init; } = 10_000;

    /// <summary>Skills there are; 0: nobody asks for any.</summary>
    public int Skills { get; init; }

    public int SkillsPerAgent { get; init; } = 8;

    public int Queues { get; init; } = 100;

    public int QueuesPerAgent { get; init; } = 3;

    /// <summary>Callers held waiting in the saturated queues: who goes is replaced.</summary>
    public int Waiting { get; init; } = 10_000;

    /// <summary>Of queues and of agents.</summary>
    public double SaturatedShare { get; init; } = 0.8;

    /// <summary>Load of the agents who aren't saturated.</summary>
    public double QuietLoad { get; init; } = 0.8;

    public int SaturatedQueues => (int)(Queues * SaturatedShare);

    public int SaturatedAgents => (int)(Agents * SaturatedShare);

    /// <summary>Time an agent is taken by one call on average.</summary>
    public double HandleMs => MeanRingMs + MeanTalkMs + WrapUpMs;

    /// <summary>So that callers give up as often however many wait.</summary>
    public double MeanPatienceMs => Waiting * HandleMs / SaturatedAgents / AbandonShare;

    /// <summary>Per ms.</summary>
    public double QuietArrivalRate => QuietLoad * (Agents - SaturatedAgents) / HandleMs;
}
