using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class BitsTests
{
    [Fact]
    public void A_number_is_put_in_once_and_taken_out_once()
    {
        var bits = new Bits();
        Assert.True(bits.IsEmpty);
        Assert.True(bits.Set(63));
        Assert.False(bits.Set(63));
        Assert.Equal((true, false, 1), (bits.Get(63), bits.Get(62), bits.Count));
        Assert.True(bits.Clear(63));
        Assert.False(bits.Clear(63));
        Assert.True(bits.IsEmpty);
    }

    [Fact]
    public void It_grows_to_the_largest_number_and_keeps_the_others()
    {
        var bits = Of(0, 64, 10_000);
        Assert.Equal([0, 64, 10_000], All(bits));
        Assert.False(bits.Get(int.MaxValue));
        Assert.False(bits.Clear(int.MaxValue));
    }

    [Fact]
    public void Clearing_takes_every_number_out()
    {
        var bits = Of(1, 100, 200);
        bits.Clear();
        Assert.Equal((0, false), (bits.Count, bits.Get(100)));
        Assert.Empty(All(bits));
    }

    [Fact]
    public void A_negative_number_is_refused()
    {
        var bits = new Bits();
        Assert.Throws<ArgumentOutOfRangeException>(() => bits.Get(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => bits.Set(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => bits.Clear(-1));
    }

    [Fact]
    public void Common_numbers_come_ascending_whichever_set_is_longer()
    {
        var few = Of(0, 5, 63, 64);
        var many = Of(5, 6, 64, 65, 640);
        Assert.Equal([5, 64], Common(few, many));
        Assert.Equal([5, 64], Common(many, few));
        Assert.True(Bits.Intersect(few, many));
    }

    [Fact]
    public void Sets_without_a_common_number_do_not_intersect()
    {
        Assert.Empty(Common(Of(1, 65), Of(2, 66)));
        Assert.False(Bits.Intersect(Of(1, 65), Of(2, 66)));
        Assert.False(Bits.Intersect(Of(1), new Bits()));
    }

    [Fact]
    public void A_number_may_be_taken_out_while_its_turn_lasts()
    {
        var a = Of(1, 2, 64, 70);
        List<int> seen = [];
        foreach (var index in Bits.Common(a, Of(1, 2, 64, 70)))
        {
            seen.Add(index);
            a.Clear(index);
        }

        Assert.Equal([1, 2, 64, 70], seen);
        Assert.True(a.IsEmpty);
    }

    [Fact]
    public void Walking_the_common_numbers_allocates_nothing()
    {
        var a = Of(1, 2, 500);
        var b = Of(2, 500, 900);
        Assert.Equal(502, Sum(a, b));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Sum(a, b);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((502, 0), (sum, allocated));
    }

    private static Bits Of(params ReadOnlySpan<int> numbers)
    {
        var bits = new Bits();
        foreach (var number in numbers)
        {
            bits.Set(number);
        }

        return bits;
    }

    private static List<int> All(Bits bits)
    {
        List<int> all = [];
        foreach (var index in bits)
        {
            all.Add(index);
        }

        return all;
    }

    private static List<int> Common(Bits a, Bits b)
    {
        List<int> common = [];
        foreach (var index in Bits.Common(a, b))
        {
            common.Add(index);
        }

        return common;
    }

    private static int Sum(Bits a, Bits b)
    {
        var sum = 0;
        foreach (var index in Bits.Common(a, b))
        {
            sum += index;
        }

        return sum;
    }
}
