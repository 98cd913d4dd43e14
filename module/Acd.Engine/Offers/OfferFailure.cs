namespace Acd.Engine.Offers;

/// <summary>Kinds of failed offers the engine treats differently.</summary>
internal enum OfferFailure
{
    NoAnswer,
    Busy,
    Rejected,

    /// <summary>Unreachable, not registered, out of order, or a cause we don't know.</summary>
    Technical,
}
