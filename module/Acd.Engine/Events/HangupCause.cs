namespace Acd.Engine.Events;

/// <summary>
/// Hang-up causes the engine tells apart. The numbers are FreeSWITCH's <c>switch_call_cause_t</c>, which are Q.850's below 128; a
/// number not named here is valid and treated as a technical failure.
/// </summary>
public enum HangupCause
{
    None = 0,
    UnallocatedNumber = 1,
    NormalClearing = 16,
    UserBusy = 17,
    NoUserResponse = 18,
    NoAnswer = 19,
    SubscriberAbsent = 20,
    CallRejected = 21,
    DestinationOutOfOrder = 27,
    NormalTemporaryFailure = 41,
    SwitchCongestion = 42,
    OriginatorCancel = 487,
    SystemShutdown = 701,
    LoseRace = 702,
    ManagerRequest = 703,
    AllottedTimeout = 802,
    UserNotRegistered = 806,
    ProgressTimeout = 807,
    NoPickup = 812,
    BusyEverywhere = 815,
    Decline = 816,
}
