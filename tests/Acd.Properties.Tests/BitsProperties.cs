using Acd.Engine.Routing;
using CsCheck;

namespace Acd.Properties.Tests;

/// <summary>The bit set against a sorted set.</summary>
public class BitsProperties
{
    private static readonly Gen<(bool IsIn, int Number)[]> Steps = Gen.Select(Gen.Bool, Gen.Int[0, 300]).Array[0, 300];

    [Fact]
    public void It_holds_what_was_put_in_and_not_taken_out() => Steps.Sample(steps =>
    {
        var (bits, model) = Run(steps);
        Assert.Equal(model.Count, bits.Count);
        Assert.Equal(model, Numbers(Bits.Common(bits, bits)));
    });

    [Fact]
    public void Common_numbers_are_those_of_both() => Gen.Select(Steps, Steps).Sample((left, right) =>
    {
        var (a, modelA) = Run(left);
        var (b, modelB) = Run(right);
        var expected = modelA.Intersect(modelB).Order().ToList();
        Assert.Equal(expected, Numbers(Bits.Common(a, b)));
        Assert.Equal(expected.Count > 0, Bits.Intersect(a, b));
    });

    private static (Bits Bits, SortedSet<int> Model) Run((bool IsIn, int Number)[] steps)
    {
        var bits = new Bits();
        var model = new SortedSet<int>();
        foreach (var (isIn, number) in steps)
        {
            Assert.Equal(isIn ? model.Add(number) : model.Remove(number), isIn ? bits.Set(number) : bits.Clear(number));
        }

        return (bits, model);
    }

    private static List<int> Numbers(Bits.CommonBits common)
    {
        List<int> numbers = [];
        foreach (var number in common)
        {
            numbers.Add(number);
        }

        return numbers;
    }
}
