namespace Acd.Wallboard.Security;

/// <summary>What came of making, changing or removing a user or token. All but <see cref="Done"/> changed nothing.</summary>
internal enum UserChange
{
    Done,

    /// <summary>There is nobody of that name.</summary>
    Unknown,

    /// <summary>Whoever has that name has rights that whoever asks hasn't.</summary>
    BeyondReach,

    /// <summary>Whoever asks was removed or changed while he did.</summary>
    AskerChanged,

    /// <summary>A new user without a password.</summary>
    NeedsPassword,

    /// <summary>Nobody would be left who may do everything.</summary>
    LastAdmin,
}
