namespace Acd.Engine.Config;

/// <summary>How wrap-up ends.</summary>
public enum WrapUpRule
{
    /// <summary>After the wrap-up time, or earlier when the agent says so.</summary>
    EarlyExit,

    /// <summary>After the wrap-up time and not before.</summary>
    Fixed,

    /// <summary>When the agent has given a disposition code, however long that takes.</summary>
    UntilDisposition,
}
