using System.Collections.Concurrent;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Running;

/// <summary>Counts failures in a row per script and hook. Any thread.</summary>
internal sealed class HookHealth(int failuresMax)
{
    private readonly ConcurrentDictionary<(string Script, HookKind Hook), int> _failures = new();

    public bool IsOff(string script, HookKind hook) => _failures.TryGetValue((script, hook), out int failures) && failures >= failuresMax;

    public IReadOnlyList<(string Script, HookKind Hook)> Off =>
        [.. _failures.Where(entry => entry.Value >= failuresMax).Select(entry => entry.Key).Order()];

    /// <summary>True: this failure switched the hook off.</summary>
    public bool Failed(string script, HookKind hook) =>
        _failures.AddOrUpdate((script, hook), 1, (_, failures) => failures + 1) == failuresMax;

    public void Succeeded(string script, HookKind hook)
    {
        if (!_failures.IsEmpty && !IsOff(script, hook))
            _failures.TryRemove((script, hook), out _);
    }

    public void Reset() => _failures.Clear();
}
