using Acd.Engine.Skills;

namespace Acd.Engine.Config;

/// <summary>Bounds the validator enforces; readers of documents use the same, to name the line.</summary>
public static class ConfigLimits
{
    /// <summary>31 days. Longer times are typing errors (seconds for milliseconds), and sums with the clock must not overflow.</summary>
    public const long TimeMsMax = 31L * 24 * 60 * 60 * 1000;

    /// <summary>One hour.</summary>
    public const int RingTimeoutMsMax = 60 * 60 * 1000;

    /// <summary>Levels and positions of tiers: a level multiplies a wait, which must not overflow.</summary>
    public const int LevelMax = 1_000_000;

    public const int TierWeightMax = 1_000;

    public const int QueueWeightMax = 1_000;

    /// <summary>Points, either side of 0.</summary>
    public const long ScoreMax = 1_000_000_000;

    public const double AgeingPerSecondMax = 1_000;

    /// <summary>Callers who may wait in one queue.</summary>
    public const int LengthMax = 1_000_000;

    public const double LengthPerAgentMax = 1_000;

    public const int HandleSampleMax = 1_000;

    public const int ServiceLevelsMax = 16;

    /// <summary>Shorter, and a caller would hear nothing else.</summary>
    public const long AnnouncementEveryMsMin = 1_000;

    /// <summary>Digits of one exit key.</summary>
    public const int ExitDigitsMax = 16;

    public const int CapacityMax = 100;

    /// <summary>Contacts of one agent, the first included.</summary>
    public const int ContactsMax = 16;

    public const int SkillLevelMax = SkillLimits.LevelMax;

    public const int OccupancyPercentMax = 99;

    /// <summary>One minute: over less, an occupancy is either 0 or 100 percent.</summary>
    public const long OccupancyWindowMsMin = 60_000;

    public const int CallbackAttemptsMax = 100;

    public const int CallbackDailyCapMax = 1_000;

    public const int CallbackLiveMaxMax = 10_000;

    /// <summary>What the dial string of a callback holds in place of the number.</summary>
    public const string NumberPlaceholder = "{number}";
}
