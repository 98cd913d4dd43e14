using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Running;

/// <summary>How scripting stands.</summary>
/// <param name="Folder">Where the scripts come from.</param>
/// <param name="Bundle">What is in use.</param>
/// <param name="UnderWay">Runs under way.</param>
/// <param name="Off">Hooks that are switched off.</param>
/// <param name="Counters">Since the start.</param>
public sealed record ScriptingStatus(
    string Folder, ScriptBundle Bundle, int UnderWay, IReadOnlyList<(string Script, HookKind Hook)> Off, ScriptingCounters Counters);
