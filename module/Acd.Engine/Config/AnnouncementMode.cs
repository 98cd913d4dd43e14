namespace Acd.Engine.Config;

/// <summary>What becomes of the music while a caller hears an announcement.</summary>
public enum AnnouncementMode
{
    /// <summary>It stops.</summary>
    Switched,

    /// <summary>It goes on under it, quieter. Costs an encoder for as long as the announcement lasts.</summary>
    Mixed,
}
