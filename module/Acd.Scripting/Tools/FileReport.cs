using Acd.Scripting.Hooks;

namespace Acd.Scripting.Tools;

/// <summary>What a check found in one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Hooks">The hooks it has; none: others may require it.</param>
/// <param name="Error">Null: it is in order.</param>
public sealed record FileReport(string File, IReadOnlyList<HookKind> Hooks, ScriptError? Error);
