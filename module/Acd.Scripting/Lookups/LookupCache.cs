using System.Diagnostics;

namespace Acd.Scripting.Lookups;

/// <summary>
/// Keeps answers for as long as each asker allows. Callers who ask the same at the same time share one question. Failures are not kept.
/// Any thread.
/// </summary>
internal sealed class LookupCache<TKey, TAnswer>(int entriesMax, Func<long>? nowMs = null)
    where TKey : notnull
{
    private readonly Func<long> _nowMs = nowMs ?? (() => Stopwatch.GetTimestamp() * 1000 / Stopwatch.Frequency);
    private readonly Dictionary<TKey, (Task<TAnswer> Task, long AtMs)> _entries = [];

    /// <param name="key">The question.</param>
    /// <param name="ageMaxMs">An older answer won't do, ms; 0: ask anew.</param>
    /// <param name="ask">Asks; its token is the cache's, as the answer may serve others too.</param>
    /// <param name="cancellation">Ends this asker's waiting, not the question.</param>
    public Task<TAnswer> Get(TKey key, long ageMaxMs, Func<Task<TAnswer>> ask, CancellationToken cancellation)
    {
        if (ageMaxMs <= 0)
            return ask().WaitAsync(cancellation);
        Task<TAnswer> task;
        lock (_entries)
        {
            long now = _nowMs();
            if (_entries.TryGetValue(key, out var entry) && IsGood(entry.Task) && now - entry.AtMs < ageMaxMs)
            {
                task = entry.Task;
            }
            else
            {
                MakeRoom();
                task = ask();
                _entries[key] = (task, now);
            }
        }
        return task.WaitAsync(cancellation);
    }

    private static bool IsGood(Task<TAnswer> task) => !task.IsCompleted || task.IsCompletedSuccessfully;

    /// <summary>Throws the older half away.</summary>
    private void MakeRoom()
    {
        if (_entries.Count < entriesMax)
            return;
        foreach (var key in _entries.OrderBy(entry => entry.Value.AtMs).Take((entriesMax / 2) + 1).Select(entry => entry.Key).ToList())
            _entries.Remove(key);
    }
}
