namespace Acd.Engine.Timing;

/// <summary>Order of deadlines: earliest first, those of the same millisecond in the order they were armed.</summary>
internal readonly record struct DeadlineKey(long DueMs, long Sequence) : IComparable<DeadlineKey>
{
    public int CompareTo(DeadlineKey other)
    {
        var byTime = DueMs.CompareTo(other.DueMs);
        return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }
}
