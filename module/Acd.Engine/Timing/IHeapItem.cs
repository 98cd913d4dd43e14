namespace Acd.Engine.Timing;

/// <summary>
/// Something that can be in one <see cref="IndexedHeap{TKey,TItem}"/> and knows its place there, so that it can be taken out again.
/// </summary>
internal interface IHeapItem
{
    /// <summary>Place in the heap's array; -1 while in none. Written by the heap only.</summary>
    int HeapIndex { get; set; }
}
