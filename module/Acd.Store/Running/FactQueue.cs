using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Acd.Engine.Facts;
using Acd.Store.Folding;

namespace Acd.Store.Running;

/// <summary>
/// Facts from one thread to one other, in order, bounded. Putting is one copy and no lock, because the thread that puts is the engine's: a
/// bounded Channel takes a lock and copies a fact three times. Segments go round between the two threads, so a queue that is kept nearly
/// empty needs little memory.
/// </summary>
internal sealed class FactQueue
{
    private const int SegmentFacts = 128;
    private const int CacheLineBytes = 64;

    /// <summary>
    /// 8,192 facts, 2 MB: a twentieth of a second of the most the store takes; the fold naps for half of that. Without them the
    /// engine's thread makes a segment of 30 KB for every 128 facts of a crowd.
    /// </summary>
    private const int SparesMax = 64;

    private readonly ConcurrentQueue<Segment> _spares = new();
    private readonly int _max;
    private Segment _tail;
    private Segment _head;
    private Counter _put;
    private Counter _taken;

    /// <param name="max">Facts that may wait, to within a segment.</param>
    public FactQueue(int max)
    {
        _max = max;
        _tail = _head = new Segment();
    }

    /// <summary>Any thread: how many wait.</summary>
    public int Count => (int)Math.Max(0, Volatile.Read(ref _put.Value) - Volatile.Read(ref _taken.Value));

    /// <summary>One thread. False: it is full.</summary>
    public bool TryPut(in Fact fact, long atMs)
    {
        long count = _put.Value;
        int index = (int)(count % SegmentFacts);
        if (index == 0 && count > 0 && !TryExtend(count))
            return false;
        ref var slot = ref _tail.Slots[index];
        slot.Fact = fact;
        slot.AtMs = atMs;
        Volatile.Write(ref _put.Value, count + 1);
        return true;
    }

    /// <summary>One thread, another one.</summary>
    public bool TryTake(out TimedFact fact)
    {
        long count = _taken.Value;
        if (count == Volatile.Read(ref _put.Value))
        {
            fact = default;
            return false;
        }
        int index = (int)(count % SegmentFacts);
        if (index == 0 && count > 0)
            Advance();
        ref var slot = ref _head.Slots[index];
        fact = new TimedFact(slot.Fact, slot.AtMs);
        // A segment goes round for hours; what it held must not stay alive with it.
        slot = default;
        Volatile.Write(ref _taken.Value, count + 1);
        return true;
    }

    private bool TryExtend(long count)
    {
        if (count - Volatile.Read(ref _taken.Value) >= _max)
            return false;
        if (!_spares.TryDequeue(out var fresh))
            fresh = new Segment();
        // The count, written after it, makes it seen.
        _tail.Next = fresh;
        _tail = fresh;
        return true;
    }

    private void Advance()
    {
        var done = _head;
        _head = done.Next!;
        done.Next = null;
        if (_spares.Count < SparesMax)
            _spares.Enqueue(done);
    }

    private struct Slot
    {
        public Fact Fact;
        public long AtMs;
    }

    /// <summary>With a cache line of its own, which one thread writes and the other seldom reads.</summary>
    [StructLayout(LayoutKind.Explicit, Size = CacheLineBytes * 2)]
    private struct Counter
    {
        [FieldOffset(CacheLineBytes)]
        public long Value;
    }

    private sealed class Segment
    {
        public Slot[] Slots { get; } = new Slot[SegmentFacts];

        public Segment? Next { get; set; }
    }
}
