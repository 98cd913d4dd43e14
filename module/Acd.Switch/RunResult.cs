namespace Acd.Switch;

/// <summary><c>ACD_RUN_*</c>: what the managed entry point returns to the shim.</summary>
public enum RunResult
{
    /// <summary>The loop ended because the switch goes down.</summary>
    Stopped = 0,

    /// <summary><see cref="NativeSwitch.ReportReady"/> said why.</summary>
    Refused = 1,

    /// <summary>An exception ended the loop; it is in the log.</summary>
    Crashed = 2,

    /// <summary><see cref="NativeSwitch.TryAttach"/> returned false: shim and managed files are of different builds.</summary>
    AbiMismatch = 3,

    /// <summary>A managed file is missing or damaged.</summary>
    Incomplete = 4,
}
