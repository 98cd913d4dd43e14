using System.Diagnostics.CodeAnalysis;

namespace Acd.Engine.Skills;

/// <summary>Values of one kind, each kept once with the number of its users.</summary>
internal sealed class InternTable<TValue, TEntry>
    where TValue : class
    where TEntry : Interned
{
    private readonly Dictionary<TValue, TEntry> _entries = [];
    private readonly DenseIds _ids = new();

    public int Count => _entries.Count;

    public bool TryUse(TValue value, [NotNullWhen(true)] out TEntry? entry)
    {
        if (_entries.TryGetValue(value, out entry))
        {
            entry.Uses++;
        }

        return entry is not null;
    }

    public int TakeId() => _ids.Take();

    public TEntry Add(TValue value, TEntry entry)
    {
        _entries.Add(value, entry);
        return entry;
    }

    /// <summary>True when this was the last use: the entry is out and its id free.</summary>
    public bool Release(TValue value, TEntry entry)
    {
        if (--entry.Uses > 0)
        {
            return false;
        }

        _entries.Remove(value);
        _ids.GiveBack(entry.Id);
        return true;
    }
}
