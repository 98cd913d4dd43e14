namespace Acd.Scripting.Hooks;

/// <summary>How a request ended.</summary>
public enum HookResult
{
    /// <summary>The script decided.</summary>
    Decided,

    /// <summary>The script has no such hook, or it returned nothing: the static configuration decides.</summary>
    NoOpinion,

    /// <summary>The hook failed; see the error. The static configuration decides.</summary>
    Failed,

    /// <summary>The hook is switched off after failures in a row.</summary>
    SwitchedOff,

    /// <summary>Too many runs at once, or none of the workers was free in time; not the script's fault.</summary>
    Overloaded,
}
