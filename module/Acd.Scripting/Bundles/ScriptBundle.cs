namespace Acd.Scripting.Bundles;

/// <summary>All scripts of a folder as they were at one moment: applied whole or not at all.</summary>
/// <param name="Version">Counts loads, from 1.</param>
/// <param name="Files">The files, by name.</param>
/// <param name="Hooks">Which hooks each file has.</param>
public sealed record ScriptBundle(
    int Version, IReadOnlyDictionary<string, ScriptFile> Files, IReadOnlyDictionary<string, IReadOnlyList<Hooks.HookKind>> Hooks)
{
    /// <summary>No scripts at all.</summary>
    public static ScriptBundle Empty { get; } =
        new(0, new Dictionary<string, ScriptFile>(), new Dictionary<string, IReadOnlyList<Hooks.HookKind>>());

    public bool Has(string script, Hooks.HookKind hook) => Hooks.TryGetValue(script, out var hooks) && hooks.Contains(hook);
}
