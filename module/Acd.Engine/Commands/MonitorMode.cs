namespace Acd.Engine.Commands;

/// <summary>Who hears a supervisor. The numbers are those of <c>ACD_MONITOR_*</c> in acd_abi.h.</summary>
public enum MonitorMode
{
    /// <summary>Nobody: he listens.</summary>
    Listen = 0,

    /// <summary>The agent.</summary>
    Whisper = 1,

    /// <summary>Agent and caller.</summary>
    Barge = 2,
}
