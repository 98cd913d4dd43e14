namespace Acd.Engine.Timing;

/// <summary>
/// Binary min-heap whose items know their place: adding, taking the first and taking any one out cost O(log n), looking at the first O(1).
/// Keys lie beside the items in one array, so a comparison touches no item. The array grows and never shrinks, so that
/// steady state allocates nothing. Keys must be distinct (give them a sequence number), or the order of equals would depend on history.
/// </summary>
internal sealed class IndexedHeap<TKey, TItem>
    where TKey : struct, IComparable<TKey>
    where TItem : class, IHeapItem
{
    private (TKey Key, TItem Item)[] _entries = new (TKey, TItem)[16];

    public int Count { get; private set; }

    public TItem First => _entries[0].Item;

    public TKey FirstKey => _entries[0].Key;

    public bool Contains(TItem item) => (uint)item.HeapIndex < (uint)Count && ReferenceEquals(_entries[item.HeapIndex].Item, item);

    public void Add(TItem item, TKey key)
    {
        if (item.HeapIndex >= 0)
        {
            throw new InvalidOperationException("The item is in a heap already; take it out first.");
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        Count++;
        SiftUp(Count - 1, (key, item));
    }

    /// <summary>Takes the item out. False when it isn't in this heap.</summary>
    public bool Remove(TItem item)
    {
        if (!Contains(item))
        {
            return false;
        }

        var index = item.HeapIndex;
        item.HeapIndex = -1;
        Count--;
        var last = _entries[Count];
        _entries[Count] = default;
        if (index < Count)
        {
            if (index > 0 && last.Key.CompareTo(_entries[(index - 1) / 2].Key) < 0)
            {
                SiftUp(index, last);
            }
            else
            {
                SiftDown(index, last);
            }
        }

        return true;
    }

    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            _entries[i].Item.HeapIndex = -1;
            _entries[i] = default;
        }

        Count = 0;
    }

    /// <summary>Every parent comes before its children and every item knows its place. O(n), for the invariant checker.</summary>
    public bool IsConsistent()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Item.HeapIndex != i || (i > 0 && _entries[i].Key.CompareTo(_entries[(i - 1) / 2].Key) < 0))
            {
                return false;
            }
        }

        return true;
    }

    private void SiftUp(int index, (TKey Key, TItem Item) entry)
    {
        while (index > 0)
        {
            var parent = (index - 1) / 2;
            if (entry.Key.CompareTo(_entries[parent].Key) >= 0)
            {
                break;
            }

            Put(index, _entries[parent]);
            index = parent;
        }

        Put(index, entry);
    }

    private void SiftDown(int index, (TKey Key, TItem Item) entry)
    {
        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _entries[child + 1].Key.CompareTo(_entries[child].Key) < 0)
            {
                child++;
            }

            if (entry.Key.CompareTo(_entries[child].Key) <= 0)
            {
                break;
            }

            Put(index, _entries[child]);
            index = child;
        }

        Put(index, entry);
    }

    private void Put(int index, (TKey Key, TItem Item) entry)
    {
        _entries[index] = entry;
        entry.Item.HeapIndex = index;
    }
}
