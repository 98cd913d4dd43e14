namespace Acd.Engine.Explain;

/// <summary>Why an agent gets a caller, or doesn't.</summary>
public enum AgentVerdict
{
    /// <summary>He would be offered the caller, in this order among those who would.</summary>
    Eligible,

    /// <summary>His phone rings for this caller, or they talk.</summary>
    IsHis,
    LoggedOut,
    OnBreak,
    Unreachable,

    /// <summary>Rings for somebody else, talks, or is held for a callback.</summary>
    Busy,
    WrapUp,

    /// <summary>Rests after a failed offer, after a call, or for his occupancy.</summary>
    Resting,
    OnOtherCall,

    /// <summary>His level isn't open to the caller yet.</summary>
    LevelNotOpen,
    LacksSkills,

    /// <summary>Who was asked about the caller's offers doesn't want him.</summary>
    Vetoed,

    /// <summary>The caller still waits for somebody else in particular, or for that one's team.</summary>
    PreferenceComesFirst,
}
