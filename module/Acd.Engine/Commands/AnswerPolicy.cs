namespace Acd.Engine.Commands;

/// <summary>
/// What a caller gets while he waits; unless at once, he is answered when he is bridged. The numbers are those of <c>ACD_ACCEPT_*</c> in
/// acd_abi.h.
/// </summary>
public enum AnswerPolicy
{
    /// <summary>Answered at once: he hears the music and pays.</summary>
    AtOnce = 0,

    /// <summary>183: he hears the music and doesn't pay yet.</summary>
    EarlyMedia = 1,

    /// <summary>180: his own phone makes the ringing tone. No announcements and no digits.</summary>
    Ringing = 2,

    /// <summary>Nothing is sent to him: what the dialplan did before stays as it is.</summary>
    WhenConnected = 3,
}
