namespace Acd.Engine.Facts;

/// <summary>How a caller's visit ended.</summary>
public enum CallerOutcome
{
    None,

    /// <summary>Talked to an agent.</summary>
    Answered,

    /// <summary>Hung up while waiting. A time-out or a fallback isn't an abandon.</summary>
    Abandoned,
    TimedOut,
    UnknownQueue,
    QueueClosed,

    QueueFull,

    /// <summary>No agent was present.</summary>
    NoAgent,

    /// <summary>An overflow rule sent him out of the module. A move to another queue isn't an end.</summary>
    Overflowed,
    ExitKey,

    /// <summary>A supervisor took him out.</summary>
    Withdrawn,

    /// <summary>He was to be called back and couldn't be reached, or not in time.</summary>
    CallbackFailed,

    /// <summary>He doesn't want to be called back any more.</summary>
    CallbackCancelled,
    BadRequirement,

    /// <summary>The switch gave up on the engine.</summary>
    Fallback,

    /// <summary>Somebody moved the channel elsewhere while it waited.</summary>
    TakenAway,

    /// <summary>The switch stopped answering for this caller and the engine closed his record.</summary>
    Lost,
}
