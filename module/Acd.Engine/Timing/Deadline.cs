namespace Acd.Engine.Timing;

/// <summary>The one deadline its owner can have at a time. Lives as long as the owner, armed or not.</summary>
internal sealed class Deadline(object owner) : IHeapItem
{
    public object Owner { get; } = owner;

    /// <summary>Why it was armed; <see cref="DeadlineReason.None"/> while it isn't.</summary>
    public DeadlineReason Reason { get; set; }

    public long DueMs { get; set; }

    public int HeapIndex { get; set; } = -1;

    public bool IsArmed => HeapIndex >= 0;
}
