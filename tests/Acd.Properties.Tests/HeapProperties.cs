using Acd.Engine.Timing;
using CsCheck;

namespace Acd.Properties.Tests;

/// <summary>The heap against a sorted set.</summary>
public class HeapProperties
{
    [Fact]
    public void Adding_and_removing_keeps_the_smallest_first() => Gen.Select(Gen.Int[0, 30], Gen.Long[0, 20]).Array[0, 200].Sample(steps =>
    {
        var deadlines = Enumerable.Range(0, 31).Select(i => new Deadline(i)).ToArray();
        var heap = new DeadlineHeap();
        var model = new SortedSet<(long DueMs, long Sequence, int Index)>();
        var sequence = 0L;
        foreach (var (index, dueMs) in steps)
        {
            var wasArmed = model.RemoveWhere(entry => entry.Index == index) > 0;
            if (wasArmed && dueMs % 2 == 0)
            {
                heap.Cancel(deadlines[index]);
            }
            else
            {
                heap.Arm(deadlines[index], dueMs, DeadlineReason.WrapUpEnd);
                model.Add((dueMs, ++sequence, index));
            }

            Assert.True(heap.IsConsistent());
            Assert.Equal(model.Count, heap.Count);
        }

        foreach (var expected in model)
        {
            Assert.Equal(expected.Index, heap.TakeDue(long.MaxValue - 1, out _)!.Owner);
        }

        Assert.Equal(long.MaxValue, heap.NextMs);
    });
}
