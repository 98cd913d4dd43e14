namespace Acd.Engine;

/// <summary>What the engine has put out since the last clear. The array is reused and never shrinks.</summary>
internal sealed class OutputBuffer<T>
    where T : struct
{
    private T[] _items = new T[64];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public void Clear()
    {
        // Items hold caller data; a quiet engine must not keep it alive.
        Array.Clear(_items, 0, Count);
        Count = 0;
    }
}
