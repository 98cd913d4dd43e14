namespace Acd.Engine.Timing;

/// <summary>All armed deadlines. Arming, re-arming, cancelling and taking the next cost O(log n).</summary>
internal sealed class DeadlineHeap
{
    private readonly IndexedHeap<DeadlineKey, Deadline> _heap = new();
    private long _sequence;

    public int Count => _heap.Count;

    /// <summary>When the next deadline is due, in ms; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextMs => _heap.Count == 0 ? long.MaxValue : _heap.FirstKey.DueMs;

    /// <summary>Arms it, or moves it when it is armed already.</summary>
    public void Arm(Deadline deadline, long dueMs, DeadlineReason reason)
    {
        _heap.Remove(deadline);
        deadline.DueMs = dueMs;
        deadline.Reason = reason;
        _heap.Add(deadline, new DeadlineKey(dueMs, ++_sequence));
    }

    public void Cancel(Deadline deadline)
    {
        _heap.Remove(deadline);
        deadline.Reason = DeadlineReason.None;
    }

    /// <summary>
    /// Disarms and returns the first deadline due at <paramref name="nowMs"/> and why it had been armed; null when none is due.
    /// </summary>
    public Deadline? TakeDue(long nowMs, out DeadlineReason reason)
    {
        if (NextMs > nowMs)
        {
            reason = DeadlineReason.None;
            return null;
        }

        var deadline = _heap.First;
        reason = deadline.Reason;
        Cancel(deadline);
        return deadline;
    }

    public bool IsConsistent() => _heap.IsConsistent();
}
