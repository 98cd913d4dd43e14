using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>The agent doesn't take the call his phone rings for; it goes on as when the phone itself had rejected it.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Offer">Which of his; default: the one that has rung longest.</param>
public readonly record struct OfferDeclined(string Agent, OfferId Offer = default) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.OfferOrders.Handle(this);
}
