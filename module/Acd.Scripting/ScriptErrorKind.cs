namespace Acd.Scripting;

/// <summary>Kinds of <see cref="ScriptError"/>.</summary>
public enum ScriptErrorKind
{
    /// <summary>The file is no Lua.</summary>
    Syntax,

    /// <summary>The script raised an error or did something Lua can't.</summary>
    Runtime,

    /// <summary><see cref="ScriptLimits.Instructions"/> were used up.</summary>
    InstructionLimit,

    /// <summary><see cref="ScriptLimits.MemoryBytes"/> were used up.</summary>
    MemoryLimit,

    /// <summary><see cref="ScriptLimits.DeadlineMs"/> passed.</summary>
    Deadline,

    /// <summary>What the hook returned is no decision.</summary>
    BadDecision,

    /// <summary>No such script, folder or file.</summary>
    NotFound,

    /// <summary>A fault of ours; please report it.</summary>
    Internal,
}
