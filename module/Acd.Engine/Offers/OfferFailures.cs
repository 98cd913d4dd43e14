using Acd.Engine.Events;

namespace Acd.Engine.Offers;

/// <summary>Sorts hang-up causes.</summary>
internal static class OfferFailures
{
    public static OfferFailure Classify(HangupCause cause) => cause switch
    {
        HangupCause.NoAnswer or HangupCause.NoUserResponse or HangupCause.AllottedTimeout or HangupCause.ProgressTimeout
            or HangupCause.NoPickup => OfferFailure.NoAnswer,
        HangupCause.UserBusy or HangupCause.BusyEverywhere => OfferFailure.Busy,
        HangupCause.CallRejected or HangupCause.Decline => OfferFailure.Rejected,
        _ => OfferFailure.Technical,
    };
}
