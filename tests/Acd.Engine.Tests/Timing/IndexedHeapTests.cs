using Acd.Engine.Timing;

namespace Acd.Engine.Tests.Timing;

public class IndexedHeapTests
{
    [Fact]
    public void The_smallest_key_comes_first_whatever_the_order_of_adding()
    {
        var heap = Filled(5, 3, 8, 1, 9, 2);
        List<int> taken = [];
        while (heap.Count > 0)
        {
            taken.Add(heap.FirstKey);
            Assert.True(heap.Remove(heap.First));
        }

        Assert.Equal([1, 2, 3, 5, 8, 9], taken);
    }

    [Fact]
    public void An_item_is_removed_from_the_middle_once()
    {
        var heap = Filled(1, 5, 2, 6, 7, 3, 4);
        var item = new Item();
        heap.Add(item, 0);
        Assert.True(heap.Contains(item));
        Assert.True(heap.Remove(item));
        Assert.False(heap.Contains(item));
        Assert.False(heap.Remove(item));
        Assert.True(heap.IsConsistent());
        Assert.Equal(1, heap.FirstKey);
    }

    [Fact]
    public void An_item_of_another_heap_is_not_ours()
    {
        var mine = Filled(1, 2, 3);
        var other = Filled(1, 2, 3);
        Assert.False(mine.Contains(other.First));
        Assert.False(mine.Remove(other.First));
        Assert.Throws<InvalidOperationException>(() => mine.Add(other.First, 4));
    }

    [Fact]
    public void Clearing_lets_go_of_every_item()
    {
        var heap = Filled(1, 2);
        var first = heap.First;
        heap.Clear();
        Assert.Equal((0, -1), (heap.Count, first.HeapIndex));
    }

    private static IndexedHeap<int, Item> Filled(params int[] keys)
    {
        var heap = new IndexedHeap<int, Item>();
        foreach (var key in keys)
        {
            heap.Add(new Item(), key);
        }

        return heap;
    }

    private sealed class Item : IHeapItem
    {
        public int HeapIndex { get; set; } = -1;
    }
}
