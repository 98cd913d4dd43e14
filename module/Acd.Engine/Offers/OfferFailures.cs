using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Engine.Offers;

/// <summary>Sorts hang-up causes.</summary>
internal static class OfferFailures
{
    private const HangupCause NormalCircuitCongestion = (HangupCause)34;

    public static OfferFailure Classify(HangupCause cause, AgentConfig agent) =>
        agent.FailuresAreNoAnswers ? ClassifyWidely(cause) : Classify(cause);

    public static OfferFailure Classify(HangupCause cause) => cause switch
    {
        HangupCause.NoAnswer or HangupCause.NoUserResponse or HangupCause.AllottedTimeout or HangupCause.ProgressTimeout
            or HangupCause.NoPickup => OfferFailure.NoAnswer,
        HangupCause.UserBusy or HangupCause.BusyEverywhere => OfferFailure.Busy,
        HangupCause.CallRejected or HangupCause.Decline => OfferFailure.Rejected,
        _ => OfferFailure.Technical,
    };

    private static OfferFailure ClassifyWidely(HangupCause cause) => cause switch
    {
        HangupCause.LoseRace or HangupCause.OriginatorCancel => OfferFailure.Technical,
        HangupCause.UserBusy or NormalCircuitCongestion => OfferFailure.Busy,
        HangupCause.CallRejected => OfferFailure.Rejected,
        HangupCause.UserNotRegistered => OfferFailure.Technical,
        _ => OfferFailure.NoAnswer,
    };
}
