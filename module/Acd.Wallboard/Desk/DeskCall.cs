namespace Acd.Wallboard.Desk;

/// <summary>One call the agent's phone rings for, or he has. Times in ms.</summary>
/// <param name="Offer">By which it is accepted or declined.</param>
/// <param name="IsRinging">He hasn't answered.</param>
/// <param name="Queue">The queue it comes from.</param>
/// <param name="Call">The caller's id; null: the phone rings for whoever is first when he answers.</param>
/// <param name="Number">Caller's number; masked for those who may not see it.</param>
/// <param name="Name">Caller's name; empty for those who may not see it.</param>
/// <param name="WaitMs">How long the caller has waited, or did until he was connected.</param>
/// <param name="RingMs">How long the phone has rung; 0 when he has answered.</param>
/// <param name="ScreenPopUrl">A page about the caller, http or https; null: none, or it says what he may not see.</param>
public sealed record DeskCall(
    string Offer, bool IsRinging, string Queue, string? Call, string Number, string Name, long WaitMs, long RingMs, string? ScreenPopUrl);
