using Acd.Engine.Events;
using Acd.Engine.Offers;

namespace Acd.Engine.Tests.Offers;

public class OfferFailuresTests
{
    [Theory]
    [InlineData(HangupCause.NoAnswer, nameof(OfferFailure.NoAnswer))]
    [InlineData(HangupCause.NoUserResponse, nameof(OfferFailure.NoAnswer))]
    [InlineData(HangupCause.AllottedTimeout, nameof(OfferFailure.NoAnswer))]
    [InlineData(HangupCause.ProgressTimeout, nameof(OfferFailure.NoAnswer))]
    [InlineData(HangupCause.NoPickup, nameof(OfferFailure.NoAnswer))]
    [InlineData(HangupCause.UserBusy, nameof(OfferFailure.Busy))]
    [InlineData(HangupCause.BusyEverywhere, nameof(OfferFailure.Busy))]
    [InlineData(HangupCause.CallRejected, nameof(OfferFailure.Rejected))]
    [InlineData(HangupCause.Decline, nameof(OfferFailure.Rejected))]
    [InlineData(HangupCause.UserNotRegistered, nameof(OfferFailure.Technical))]
    [InlineData(HangupCause.SubscriberAbsent, nameof(OfferFailure.Technical))]
    [InlineData(HangupCause.NormalClearing, nameof(OfferFailure.Technical))]
    [InlineData((HangupCause)12345, nameof(OfferFailure.Technical))]
    public void Causes_are_sorted(HangupCause cause, string expected) =>
        Assert.Equal(expected, OfferFailures.Classify(cause).ToString());
}
