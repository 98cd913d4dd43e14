namespace Acd.Engine.Commands;

/// <summary>Why the engine releases a caller; becomes the channel variable <c>acd_result</c> in kebab-case.</summary>
public enum ReleaseResult
{
    None,

    /// <summary>No queue of that name.</summary>
    UnknownQueue,

    /// <summary>Waited as long as the queue allows.</summary>
    TimedOut,

    /// <summary>The queue was taken out of the configuration.</summary>
    QueueClosed,

    /// <summary>Bridging him failed again and again without a word from the switch.</summary>
    Failed,
}
