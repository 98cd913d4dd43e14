using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class SeededRandomTests
{
    [Fact]
    public void Seed_0_gives_the_published_sequence()
    {
        var random = new SeededRandom(0);
        Assert.Equal(0x99EC5F36CB75F2B4u, random.Next());
        Assert.Equal(0xBF6E1F784956452Au, random.Next());
        Assert.Equal(0x1A5F849D4933E6E0u, random.Next());
        Assert.Equal(0x6AA594F1262D2D2Cu, random.Next());
    }

    [Fact]
    public void Other_seeds_give_other_sequences() => Assert.NotEqual(new SeededRandom(1).Next(), new SeededRandom(2).Next());
}
