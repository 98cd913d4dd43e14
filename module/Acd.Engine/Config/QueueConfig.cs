namespace Acd.Engine.Config;

/// <summary>One queue. Times in milliseconds.</summary>
public sealed record QueueConfig
{
    public required string Name { get; init; }

    public string Strategy { get; init; } = "longest-idle-agent";

    /// <summary>A FreeSWITCH file or stream; empty: silence.</summary>
    public string Music { get; init; } = "";

    /// <summary>Longest wait, then released as timed out; 0: no limit.</summary>
    public long MaxWaitMs { get; init; }

    /// <summary>Where callers go when the engine fails; empty: on in the dialplan.</summary>
    public string FallbackExtension { get; init; } = "";

    /// <summary>Callers answered within this count towards the service level.</summary>
    public long ServiceLevelMs { get; init; } = 20_000;
}
