namespace Acd.Scripting.Sandbox;

/// <summary>Where a run stands when its coroutine came back.</summary>
internal enum ScriptStep
{
    /// <summary>It is done; the result is on the stack.</summary>
    Done,

    /// <summary>It asks something; see <see cref="ScriptState.Question"/>.</summary>
    Asks,

    /// <summary>It failed; see <see cref="ScriptState.Error"/>. The state can't be used again.</summary>
    Failed,
}
