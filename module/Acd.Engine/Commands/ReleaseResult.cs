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

    /// <summary>As many callers wait as the queue allows.</summary>
    QueueFull,

    /// <summary>No agent was present when he came, or for too long while he waited.</summary>
    NoAgent,

    /// <summary>An overflow rule sent him out.</summary>
    Overflow,

    /// <summary>He pressed an exit key.</summary>
    ExitKey,

    /// <summary>A supervisor took him out.</summary>
    Withdrawn,

    /// <summary>He will be called back; he keeps his place.</summary>
    Callback,

    /// <summary>His skill requirement can't be read.</summary>
    BadRequirement,

    /// <summary>His channel didn't come back from a bridge, or nobody waits for the customer who has answered.</summary>
    Failed,

    /// <summary>A routing script sent him elsewhere, before he joined a queue.</summary>
    Script,

    /// <summary>He has talked to an agent (<see cref="CommandKind.AwaitNext"/>).</summary>
    Answered,
}
