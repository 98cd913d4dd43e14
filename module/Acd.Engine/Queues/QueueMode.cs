namespace Acd.Engine.Queues;

/// <summary>Whether a queue takes callers.</summary>
public enum QueueMode
{
    Open,

    /// <summary>Who waits is served; nobody new is let in.</summary>
    Draining,

    /// <summary>Emergency: nobody waits, nobody is let in. Connected calls go on.</summary>
    Closed,
}
