using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class RankTreeTests
{
    private const int Keys = 200;

    /// <summary>Random additions and removals; after each step every answer equals that of a sorted list.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_answers_as_a_sorted_list_does(ulong seed)
    {
        var random = new SeededRandom(seed);
        var items = Enumerable.Range(0, Keys).Select(key => new Item(key)).ToArray();
        var tree = new RankTree<int, Item>();
        var list = new SortedList<int, Item>();
        for (var step = 0; step < 2_000; step++)
        {
            // Nine of ten steps add while it grows, and take out while it shrinks; so it is empty at times, and full at others.
            var item = items[(int)(random.Next() % Keys)];
            var adds = (random.Next() % 10 == 0) != (step / 400 % 2 == 0);
            if (!adds && list.Count > 0)
            {
                item = list.GetValueAtIndex((int)(random.Next() % (ulong)list.Count));
            }

            Assert.Equal(list.ContainsKey(item.Key), tree.Contains(item));
            if (!adds)
            {
                Assert.Equal(list.Remove(item.Key), tree.Remove(item));
            }
            else if (list.TryAdd(item.Key, item))
            {
                tree.Add(item, item.Key);
            }

            AssertSame(tree, list, (int)(random.Next() % Keys));
        }
    }

    [Fact]
    public void A_tree_used_again_after_clearing_is_as_new()
    {
        var tree = new RankTree<int, Item>();
        Item a = new(1), b = new(2);
        tree.Add(a, 1);
        tree.Add(b, 2);
        tree.Clear();
        Assert.Equal((0, 0, 0), (tree.Count, a.Place, b.Place));
        tree.Add(b, 2);
        Assert.Same(b, tree.First);
        Assert.True(tree.IsConsistent());
    }

    [Fact]
    public void An_item_stands_in_one_tree_only()
    {
        var tree = new RankTree<int, Item>();
        var other = new RankTree<int, Item>();
        var item = new Item(1);
        tree.Add(item, 1);
        Assert.Throws<InvalidOperationException>(() => other.Add(item, 1));
        Assert.False(other.Contains(item));
        Assert.False(other.Remove(item));
        Assert.True(tree.Contains(item));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void There_is_nobody_beyond_the_ends(int index)
    {
        var tree = new RankTree<int, Item>();
        tree.Add(new Item(1), 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Select(index));
    }

    [Fact]
    public void Once_grown_it_allocates_nothing()
    {
        var items = Enumerable.Range(0, 100).Select(key => new Item(key)).ToArray();
        var tree = new RankTree<int, Item>();
        FillAndEmpty(tree, items);
        var before = GC.GetAllocatedBytesForCurrentThread();
        FillAndEmpty(tree, items);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void FillAndEmpty(RankTree<int, Item> tree, Item[] items)
    {
        foreach (var item in items)
        {
            tree.Add(item, item.Key);
        }

        foreach (var item in items)
        {
            tree.Remove(item);
        }
    }

    private static void AssertSame(RankTree<int, Item> tree, SortedList<int, Item> list, int key)
    {
        Assert.True(tree.IsConsistent());
        Assert.Equal(list.Count, tree.Count);
        if (list.Count > 0)
        {
            Assert.Equal((list.GetKeyAtIndex(0), list.GetKeyAtIndex(0)), (tree.First.Key, tree.FirstKey));
            var index = key % list.Count;
            var item = tree.Select(index);
            Assert.Equal(list.GetKeyAtIndex(index), item.Key);
            Assert.Equal(item.Key, tree.KeyOf(item));
            Assert.Equal(index + 1 < list.Count, tree.TryNext(item, out var next));
            Assert.Equal(index + 1 < list.Count ? list.GetKeyAtIndex(index + 1) : null, next?.Key);
        }

        Assert.Equal(list.Keys.Count(other => other < key), tree.CountBefore(key));
        var after = list.Values.FirstOrDefault(item => item.Key > key);
        Assert.Equal(after is not null, tree.TryFirstAfter(key, out var found));
        Assert.Same(after, found);
    }

    private sealed class Item(int key) : IRankItem
    {
        public int Key { get; } = key;

        public int Place { get; set; }
    }
}
