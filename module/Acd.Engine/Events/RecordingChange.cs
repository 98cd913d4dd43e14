namespace Acd.Engine.Events;

/// <summary>What became of a recording. The numbers are those of <c>ACD_RECORDING_*</c> in acd_abi.h.</summary>
public enum RecordingChange
{
    Started = 0,

    /// <summary>It couldn't begin, or broke off; the call goes on.</summary>
    Failed = 1,

    Ended = 2,
}
