using Acd.Engine.Timing;

namespace Acd.Engine.Tests.Timing;

public class DeadlineHeapTests
{
    private readonly DeadlineHeap _heap = new();
    private readonly Deadline _a = new("a");
    private readonly Deadline _b = new("b");

    [Fact]
    public void Empty_is_never_due()
    {
        Assert.Equal(long.MaxValue, _heap.NextMs);
        Assert.Null(_heap.TakeDue(long.MaxValue - 1, out _));
    }

    [Fact]
    public void Due_is_taken_with_its_reason_and_disarmed()
    {
        _heap.Arm(_a, 10, DeadlineReason.WrapUpEnd);
        Assert.Null(_heap.TakeDue(9, out _));
        Assert.Same(_a, _heap.TakeDue(10, out var reason));
        Assert.Equal(DeadlineReason.WrapUpEnd, reason);
        Assert.Equal((false, DeadlineReason.None), (_a.IsArmed, _a.Reason));
    }

    [Fact]
    public void The_same_millisecond_goes_in_the_order_of_arming()
    {
        _heap.Arm(_b, 10, DeadlineReason.MaxWait);
        _heap.Arm(_a, 10, DeadlineReason.MaxWait);
        Assert.Same(_b, _heap.TakeDue(10, out _));
        Assert.Same(_a, _heap.TakeDue(10, out _));
    }

    [Fact]
    public void Arming_again_moves_it()
    {
        _heap.Arm(_a, 10, DeadlineReason.OfferAnswer);
        _heap.Arm(_a, 30, DeadlineReason.BridgeStart);
        Assert.Equal((1, 30), (_heap.Count, _heap.NextMs));
        Assert.Equal(DeadlineReason.BridgeStart, _a.Reason);
    }

    [Fact]
    public void Cancelling_is_harmless_when_it_is_not_armed()
    {
        _heap.Arm(_a, 10, DeadlineReason.MaxWait);
        _heap.Cancel(_b);
        _heap.Cancel(_a);
        _heap.Cancel(_a);
        Assert.Equal(0, _heap.Count);
    }
}
