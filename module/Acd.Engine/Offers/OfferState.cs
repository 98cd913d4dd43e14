namespace Acd.Engine.Offers;

/// <summary>Where an offer stands.</summary>
internal enum OfferState
{
    /// <summary>Ordered; the leg waits for a worker, is dialled or rings.</summary>
    Ringing,

    /// <summary>The agent answered and waits for the customer who is being called back.</summary>
    AwaitingCustomer,

    /// <summary>The agent answered; he, the caller or both hear something before the bridge is ordered.</summary>
    Prompting,

    /// <summary>The agent answered and the bridge is ordered.</summary>
    Bridging,

    /// <summary>Caller and agent talk.</summary>
    Talking,

    /// <summary>The caller is gone and the leg lives on elsewhere: the agent is busy with it until it ends.</summary>
    LivingOn,

    /// <summary>Over; only the end of the leg is awaited. No caller belongs to it any more.</summary>
    Closing,
}
