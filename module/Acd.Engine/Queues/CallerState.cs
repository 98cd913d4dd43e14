namespace Acd.Engine.Queues;

/// <summary>Where a caller stands.</summary>
internal enum CallerState
{
    /// <summary>In the queue's heap, can be offered.</summary>
    Waiting,

    /// <summary>Offered to an agent, until the bridge has started. Still hears music.</summary>
    Offered,

    /// <summary>Talks to an agent.</summary>
    Connected,

    /// <summary>Released, or the talk is over; the switch still has to say that he left.</summary>
    Leaving,
}
