namespace Acd.Engine.Events;

/// <summary>How an announcement ended. The numbers are those of <c>ACD_ANNOUNCED_*</c> in acd_abi.h.</summary>
public enum AnnouncementEnd
{
    /// <summary>He heard all of it.</summary>
    Done = 0,

    /// <summary>He was bridged, released or gone, his codec changed, or another announcement took its place.</summary>
    Cut = 1,

    /// <summary>Nothing of it could be played, or he hears nothing yet; the log says why.</summary>
    Failed = 2,
}
