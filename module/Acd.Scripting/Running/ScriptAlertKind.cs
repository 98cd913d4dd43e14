namespace Acd.Scripting.Running;

/// <summary>What an alert is about.</summary>
public enum ScriptAlertKind
{
    /// <summary>A hook failed too often in a row and is off until the next reload.</summary>
    HookSwitchedOff,

    /// <summary>Changed files were put to use.</summary>
    Reloaded,

    /// <summary>Changed files have an error; the old ones stay in use.</summary>
    ReloadRefused,
}
