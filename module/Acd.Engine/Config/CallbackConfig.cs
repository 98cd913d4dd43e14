using System.Collections.Immutable;

namespace Acd.Engine.Config;

/// <summary>Virtual hold: callers keep their place and are called back. Times in milliseconds.</summary>
public sealed record CallbackConfig
{
    public CallbackOrder Order { get; init; } = CallbackOrder.CustomerFirst;

    /// <summary>FreeSWITCH dial string with <c>{number}</c> where the customer's number goes; from configuration only.</summary>
    public required string DialString { get; init; }

    /// <summary>Prefixes of numbers that may be called. Empty: none, so that nobody dials the world by omission.</summary>
    public ImmutableArray<string> AllowedPrefixes { get; init; } = [];

    public int Attempts { get; init; } = 3;

    /// <summary>Rest between two attempts.</summary>
    public long RetryMs { get; init; } = 5 * 60_000;

    public int RingTimeoutMs { get; init; } = 30_000;

    /// <summary>A callback not done by then is given up.</summary>
    public long ExpiryMs { get; init; } = 4 * 60 * 60_000;

    /// <summary>Callbacks one number can ask for in a day (24 h, sliding).</summary>
    public int DailyCap { get; init; } = 3;

    /// <summary>Callbacks that may be dialled at the same time in this queue; 0: no limit.</summary>
    public int LiveMax { get; init; }
}
