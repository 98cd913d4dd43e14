using Acd.Engine.Ids;

namespace Acd.Engine.Snapshots;

/// <summary>One call an agent is offered or has. Times in ms.</summary>
/// <param name="Offer">The offer, by which it is accepted or declined.</param>
/// <param name="IsRinging">He hasn't answered; false: he has.</param>
/// <param name="Queue">The queue it comes from.</param>
/// <param name="Call">The caller; null: his phone rings for whoever is first when he answers.</param>
/// <param name="CallUuid">UUID of the caller's channel; empty without a caller.</param>
/// <param name="Number">Caller's number, data from outside.</param>
/// <param name="Name">Caller's name, data from outside.</param>
/// <param name="WaitMs">How long the caller has waited, or did until he was connected.</param>
/// <param name="RingMs">How long the phone has rung; 0 when he has answered.</param>
/// <param name="ScreenPopUrl">The queue's template, see <see cref="Config.QueueConfig.ScreenPopUrl"/>.</param>
public sealed record DeskOffer(
    OfferId Offer, bool IsRinging, string Queue, CallId? Call, string CallUuid, string Number, string Name, long WaitMs, long RingMs,
    string ScreenPopUrl);
