using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Skills;

public class SkillExpressionCacheTests
{
    private readonly SkillExpressionCache _cache = new();

    [Fact]
    public void The_same_text_gives_the_same_expression_and_allocates_nothing()
    {
        Assert.True(_cache.TryParse("a and b", out var first, out _));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var isKnown = _cache.TryParse("a and b", out var second, out var error);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((true, null, 0), (isKnown, error, allocated));
        Assert.Same(first, second);
    }

    [Fact]
    public void What_is_wrong_is_told_and_not_kept()
    {
        Assert.False(_cache.TryParse("a and", out var expression, out var error));
        Assert.Null(expression);
        Assert.Equal(3, error.Column);
        Assert.Equal(0, _cache.Count);
    }

    [Fact]
    public void It_never_holds_more_than_its_bound()
    {
        for (var i = 0; i < (3 * SkillExpressionCache.TextsMax) + 5; i++)
        {
            Assert.True(_cache.TryParse($"s{i}", out var expression, out _));
            Assert.Equal($"s{i}", expression.ToString());
            Assert.InRange(_cache.Count, 1, SkillExpressionCache.TextsMax);
        }
    }
}
