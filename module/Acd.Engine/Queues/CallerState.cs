namespace Acd.Engine.Queues;

/// <summary>Where a caller stands.</summary>
internal enum CallerState
{
    /// <summary>Stands in a line and nobody's phone rings for him alone.</summary>
    Waiting,

    /// <summary>An offer is proposed, and the answer awaited. An agent is kept for him; he stands in no line.</summary>
    Proposed,

    /// <summary>At least one phone rings for him. Still hears music, and may stand in a line for more.</summary>
    Offered,

    /// <summary>An agent answered, and the two are being bridged.</summary>
    Connecting,

    /// <summary>Talks to an agent.</summary>
    Connected,

    /// <summary>Wants to be called back, and it isn't time yet.</summary>
    Deferred,

    /// <summary>Is being called back.</summary>
    Dialled,

    /// <summary>Released, or the talk is over; the switch still has to say that he left.</summary>
    Leaving,
}
