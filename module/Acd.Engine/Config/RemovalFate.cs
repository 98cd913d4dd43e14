namespace Acd.Engine.Config;

/// <summary>What becomes of the callers of a removed queue.</summary>
public enum RemovalFate
{
    /// <summary>They leave the module, to an extension or on in the dialplan.</summary>
    Release,

    /// <summary>They move to another queue.</summary>
    Move,

    /// <summary>The queue lives on until they are served.</summary>
    Drain,
}
