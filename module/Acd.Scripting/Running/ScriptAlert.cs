using Acd.Scripting.Hooks;

namespace Acd.Scripting.Running;

/// <summary>Something an operator must know.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Script">Which file; empty: all.</param>
/// <param name="Hook">Which hook; null: none.</param>
/// <param name="Text">One line.</param>
public sealed record ScriptAlert(ScriptAlertKind Kind, string Script, HookKind? Hook, string Text);
