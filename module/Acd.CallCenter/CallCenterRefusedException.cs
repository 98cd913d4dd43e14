namespace Acd.CallCenter;

/// <summary>mod_callcenter would take this and the engine can't. The command answers that it failed; nothing has changed.</summary>
public sealed class CallCenterRefusedException(string message) : Exception(message)
{
    /// <summary>The host has logged why.</summary>
    public bool IsTold { get; init; }
}
