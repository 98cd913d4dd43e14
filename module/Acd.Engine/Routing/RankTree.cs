using System.Diagnostics.CodeAnalysis;

namespace Acd.Engine.Routing;

/// <summary>
/// Ordered set whose items know their place: a treap with subtree sizes (Seidel and Aragon, "Randomized Search Trees", 1996). Adding,
/// taking any item out, the first after a key, the n-th and the number before a key cost O(log n); looking at the first costs O(1).
/// Nodes lie in one array that is reused and never shrinks, so that steady state allocates nothing. Keys must be distinct.
/// </summary>
internal sealed class RankTree<TKey, TItem>
    where TKey : struct, IComparable<TKey>
    where TItem : class, IRankItem
{
    private const int Nil = 0;

    private Node[] _nodes = new Node[4];
    private int _used = 1;
    private int _free;
    private int _root;
    private int _first;
    private uint _random = 2463534242;

    public int Count => _nodes[_root].Size;

    public TItem First => _nodes[_first].Item;

    public TKey FirstKey => _nodes[_first].Key;

    public bool Contains(TItem item) => item.Place > 0 && item.Place < _used && ReferenceEquals(_nodes[item.Place].Item, item);

    public void Add(TItem item, in TKey key)
    {
        if (item.Place > 0)
        {
            throw new InvalidOperationException("The item stands somewhere already; take it out first.");
        }

        var node = NewNode(item, key);
        var parent = Nil;
        var at = _root;
        var isLeft = false;
        while (at != Nil)
        {
            _nodes[at].Size++;
            parent = at;
            isLeft = key.CompareTo(_nodes[at].Key) < 0;
            at = isLeft ? _nodes[at].Left : _nodes[at].Right;
        }

        _nodes[node].Parent = parent;
        if (parent == Nil)
        {
            _root = _first = node;
            return;
        }

        if (isLeft)
        {
            _nodes[parent].Left = node;
            _first = parent == _first ? node : _first;
        }
        else
        {
            _nodes[parent].Right = node;
        }

        while (_nodes[node].Parent is var above and not Nil && _nodes[above].Random > _nodes[node].Random)
        {
            RotateUp(node);
        }
    }

    /// <summary>Takes the item out. False when it isn't in this tree.</summary>
    public bool Remove(TItem item)
    {
        if (!Contains(item))
        {
            return false;
        }

        var node = item.Place;
        if (node == _first)
        {
            _first = Successor(node);
        }

        while (_nodes[node].Left != Nil || _nodes[node].Right != Nil)
        {
            var left = _nodes[node].Left;
            var right = _nodes[node].Right;
            RotateUp(right == Nil || (left != Nil && _nodes[left].Random < _nodes[right].Random) ? left : right);
        }

        var parent = _nodes[node].Parent;
        ReplaceChild(parent, node, Nil);
        for (var at = parent; at != Nil; at = _nodes[at].Parent)
        {
            _nodes[at].Size--;
        }

        Release(node);
        return true;
    }

    /// <summary>The first item whose key is greater than <paramref name="key"/>.</summary>
    public bool TryFirstAfter(in TKey key, [NotNullWhen(true)] out TItem? item)
    {
        item = null;
        var at = _root;
        while (at != Nil)
        {
            if (_nodes[at].Key.CompareTo(key) > 0)
            {
                item = _nodes[at].Item;
                at = _nodes[at].Left;
            }
            else
            {
                at = _nodes[at].Right;
            }
        }

        return item is not null;
    }

    /// <summary>The item next in order; false when it is the last, or isn't in this tree.</summary>
    public bool TryNext(TItem item, [NotNullWhen(true)] out TItem? next)
    {
        var node = Contains(item) ? Successor(item.Place) : Nil;
        next = _nodes[node].Item;
        return node != Nil;
    }

    public TKey KeyOf(TItem item) => _nodes[item.Place].Key;

    /// <summary>All items, for those who look at everything anyway.</summary>
    public IEnumerable<TItem> InOrder()
    {
        for (var at = _first; at != Nil; at = Successor(at))
        {
            yield return _nodes[at].Item;
        }
    }

    /// <summary>How many items come before <paramref name="key"/>.</summary>
    public int CountBefore(in TKey key)
    {
        var count = 0;
        var at = _root;
        while (at != Nil)
        {
            if (_nodes[at].Key.CompareTo(key) < 0)
            {
                count += _nodes[_nodes[at].Left].Size + 1;
                at = _nodes[at].Right;
            }
            else
            {
                at = _nodes[at].Left;
            }
        }

        return count;
    }

    /// <summary>The item with <paramref name="index"/> items before it; 0 is the first.</summary>
    public TItem Select(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var at = _root;
        while (true)
        {
            var before = _nodes[_nodes[at].Left].Size;
            if (index == before)
            {
                return _nodes[at].Item;
            }

            if (index < before)
            {
                at = _nodes[at].Left;
            }
            else
            {
                index -= before + 1;
                at = _nodes[at].Right;
            }
        }
    }

    public void Clear()
    {
        for (var node = 1; node < _used; node++)
        {
            if (_nodes[node].Item is { } item)
            {
                item.Place = 0;
            }

            _nodes[node] = default;
        }

        _used = 1;
        _free = _root = _first = Nil;
    }

    /// <summary>In order, sizes right, every item knows its place. O(n), for the invariant checker.</summary>
    public bool IsConsistent()
    {
        var seen = 0;
        var before = Nil;
        for (var at = Leftmost(_root); at != Nil; at = Successor(at))
        {
            ref var node = ref _nodes[at];
            var sizeFits = node.Size == _nodes[node.Left].Size + _nodes[node.Right].Size + 1;
            var orderFits = before == Nil || _nodes[before].Key.CompareTo(node.Key) < 0;
            if (!sizeFits || !orderFits || node.Item.Place != at)
            {
                return false;
            }

            before = at;
            seen++;
        }

        return seen == Count && _first == Leftmost(_root) && _nodes[Nil].Size == 0;
    }

    private int NewNode(TItem item, in TKey key)
    {
        var node = _free;
        if (node != Nil)
        {
            _free = _nodes[node].Parent;
        }
        else
        {
            node = _used++;
            if (node == _nodes.Length)
            {
                Array.Resize(ref _nodes, node * 2);
            }
        }

        // xorshift32 (Marsaglia, 2003): the shape of the tree needs no better, and its order doesn't depend on it.
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        _nodes[node] = new Node { Key = key, Item = item, Size = 1, Random = _random };
        item.Place = node;
        return node;
    }

    private void Release(int node)
    {
        _nodes[node].Item.Place = 0;
        _nodes[node] = new Node { Parent = _free };
        _free = node;
    }

    private int Leftmost(int at)
    {
        while (_nodes[at].Left is var left and not Nil)
        {
            at = left;
        }

        return at;
    }

    private int Successor(int at)
    {
        if (_nodes[at].Right is var right and not Nil)
        {
            return Leftmost(right);
        }

        var parent = _nodes[at].Parent;
        while (parent != Nil && _nodes[parent].Right == at)
        {
            at = parent;
            parent = _nodes[at].Parent;
        }

        return parent;
    }

    /// <summary>The node takes its parent's place.</summary>
    private void RotateUp(int node)
    {
        var nodes = _nodes;
        var parent = nodes[node].Parent;
        ReplaceChild(nodes[parent].Parent, parent, node);
        int between;
        if (nodes[parent].Left == node)
        {
            between = nodes[node].Right;
            nodes[node].Right = parent;
            nodes[parent].Left = between;
        }
        else
        {
            between = nodes[node].Left;
            nodes[node].Left = parent;
            nodes[parent].Right = between;
        }

        nodes[parent].Parent = node;
        if (between != Nil)
        {
            nodes[between].Parent = parent;
        }

        nodes[node].Size = nodes[parent].Size;
        nodes[parent].Size = nodes[nodes[parent].Left].Size + nodes[nodes[parent].Right].Size + 1;
    }

    private void ReplaceChild(int parent, int child, int replacement)
    {
        if (parent == Nil)
        {
            _root = replacement;
        }
        else if (_nodes[parent].Left == child)
        {
            _nodes[parent].Left = replacement;
        }
        else
        {
            _nodes[parent].Right = replacement;
        }

        if (replacement != Nil)
        {
            _nodes[replacement].Parent = parent;
        }
    }

    /// <summary>Number 0 is nobody, with size 0. A free node's parent is the next free one.</summary>
    private struct Node
    {
        public TKey Key;
        public TItem Item;
        public int Left;
        public int Right;
        public int Parent;
        public int Size;
        public uint Random;
    }
}
