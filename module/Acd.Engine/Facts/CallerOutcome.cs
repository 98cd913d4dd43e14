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

    /// <summary>The switch gave up on the engine.</summary>
    Fallback,

    /// <summary>Somebody moved the channel elsewhere while it waited.</summary>
    TakenAway,

    /// <summary>The switch stopped answering for this caller and the engine closed his record.</summary>
    Lost,
}
