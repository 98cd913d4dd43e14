namespace Acd.Engine.Config;

/// <summary>Bounds the validator enforces.</summary>
internal static class ConfigLimits
{
    /// <summary>31 days. Longer times are typing errors (seconds for milliseconds), and sums with the clock must not overflow.</summary>
    public const long TimeMsMax = 31L * 24 * 60 * 60 * 1000;

    /// <summary>One hour.</summary>
    public const int RingTimeoutMsMax = 60 * 60 * 1000;
}
