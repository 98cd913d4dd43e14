namespace Acd.Engine.Timing;

/// <summary>How long the engine waits for what the switch owes it. All are far above what a healthy switch needs.</summary>
internal static class EngineTimes
{
    /// <summary>From <c>OriginateLeg</c>: time beyond the ring timeout that the leg may spend waiting for a worker.</summary>
    public const long DialGraceMs = 30_000;

    /// <summary>From <c>LegDialing</c>: time beyond the ring timeout until the result must be here.</summary>
    public const long AnswerGraceMs = 5_000;

    /// <summary>From <c>Bridge</c> to its start or failure.</summary>
    public const long BridgeStartMs = 10_000;

    /// <summary>From <c>Announce</c> or <c>PromptAgent</c> to its end: the minute a prompt may take, and time to get it ready.</summary>
    public const long AnnouncementMs = 90_000;

    /// <summary>Announcements in a row that couldn't be played to a caller before it isn't tried again.</summary>
    public const int FailedAnnouncementsMax = 3;

    /// <summary>Times in a row an agent may hang up before he is connected and be offered the next call at once.</summary>
    public const int PromptHangUpsMax = 2;

    /// <summary>From a cancel, or the end of the talk, to the end of the leg, and of the bridge that was ordered for it.</summary>
    public const long LegReleaseMs = 10_000;

    /// <summary>From a release, or the end of the talk, until the caller has left.</summary>
    public const long CallerLeaveMs = 30_000;

    /// <summary>
    /// A wrap-up that ends with a disposition code ends after so long without one: he has gone home.
    /// </summary>
    public const long DispositionMs = 8 * 60 * 60_000;

    /// <summary>From <c>DialCustomer</c>: time beyond the ring timeout until the result must be here.</summary>
    public const long CustomerGraceMs = 30_000;

    /// <summary>
    /// An offer that fails sooner than this never rang a phone for long enough to be taken: some delay follows in any case.
    /// </summary>
    public const long QuickFailureMs = 1_000;

    /// <summary>How long a supervisor's phone may ring.</summary>
    public const int SupervisorAnswerMs = 30_000;

    /// <summary>For how long somebody who left without wanting to keeps his place, if the same channel joins again.</summary>
    public const long RejoinMs = 10 * 60_000;
}
