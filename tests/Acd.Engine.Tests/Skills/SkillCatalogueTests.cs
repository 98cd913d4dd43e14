using Acd.Engine.Skills;
using static Acd.Engine.Tests.Skills.SkillSamples;

namespace Acd.Engine.Tests.Skills;

public class SkillCatalogueTests
{
    private readonly SkillCatalogue _catalogue = new();

    [Fact]
    public void Equal_values_are_one()
    {
        var set = _catalogue.Intern(Set("a=1 b=2"));
        var expression = _catalogue.Intern(Parse("a and b"));
        Assert.Same(set, _catalogue.Intern(Set("b=2 a=1")));
        Assert.Same(expression, _catalogue.Intern(Parse("b & a")));
        Assert.Equal((1, 1, 2), (_catalogue.SetCount, _catalogue.ExpressionCount, _catalogue.SkillCount));
    }

    [Fact]
    public void Numbers_are_dense_by_kind()
    {
        Assert.Equal([0, 1, 2], new[] { "a=1", "a=2", "b=1" }.Select(text => _catalogue.Intern(Set(text)).Id));
        Assert.Equal([0, 1], new[] { "a", "b" }.Select(text => _catalogue.Intern(Parse(text)).Id));
    }

    [Fact]
    public void It_goes_with_its_last_user_and_its_number_comes_again()
    {
        var first = _catalogue.Intern(Parse("a and b"));
        _catalogue.Intern(Parse("b"));
        _catalogue.Intern(Parse("a and b"));

        Assert.False(_catalogue.Release(first));
        Assert.True(_catalogue.Release(first));
        Assert.Equal((1, 1), (_catalogue.ExpressionCount, _catalogue.SkillCount));
        Assert.Equal(first.Id, _catalogue.Intern(Parse("c")).Id);
    }

    [Fact]
    public void Passing_callers_leave_nothing_behind()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var expression = _catalogue.Intern(Parse($"s{i} and t{i}"));
            var set = _catalogue.Intern(Set($"s{i}=1 u{i}=1"));
            Assert.Equal((0, 0), (expression.Id, set.Id));
            Assert.All(expression.SkillIds.Concat(set.SkillIds), id => Assert.InRange(id, 0, 2));
            Assert.True(_catalogue.Release(expression) && _catalogue.Release(set));
        }

        Assert.Equal((0, 0, 0), (_catalogue.SetCount, _catalogue.ExpressionCount, _catalogue.SkillCount));
    }

    [Fact]
    public void Skills_are_told_apart_whatever_the_order_they_got_their_numbers_in()
    {
        _catalogue.Intern(Set("m=1"));
        _catalogue.Intern(Set("z=1"));
        var set = _catalogue.Intern(Set("z=9 m=5 a=1"));
        Assert.True(_catalogue.Intern(Parse("m=5 and b<1 and z=9 and a=1")).Matches(set));
        Assert.False(_catalogue.Intern(Parse("m=9")).Matches(set));
        Assert.True(_catalogue.Intern(SkillExpression.Anyone).Matches(_catalogue.Intern(SkillSet.Empty)));
    }

    [Fact]
    public void What_was_released_or_is_another_catalogues_is_refused()
    {
        var set = _catalogue.Intern(Set("a=1"));
        var expression = _catalogue.Intern(Parse("a"));
        Assert.Throws<InvalidOperationException>(() => new SkillCatalogue().Release(set));
        Assert.Throws<InvalidOperationException>(() => new SkillCatalogue().Intern(Parse("a")).Matches(set));

        _catalogue.Release(set);
        Assert.Throws<InvalidOperationException>(() => expression.Matches(set));
        Assert.Throws<InvalidOperationException>(() => _catalogue.Release(set));
        _catalogue.Release(expression);
        Assert.Throws<InvalidOperationException>(() => expression.Matches(_catalogue.Intern(Set("a=1"))));
    }

    [Fact]
    public void Matching_and_interning_what_is_known_allocate_nothing()
    {
        var (skills, requirement) = (Set("english=7 refund=3"), Parse("english>=5 and (billing or refund>=3)"));
        var set = _catalogue.Intern(skills);
        var expression = _catalogue.Intern(requirement);
        Assert.Equal(1, Rounds(1));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var matches = Rounds(1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((1_000, 0), (matches, allocated));
        Assert.Equal((1, 1), (set.Uses, expression.Uses));

        int Rounds(int count)
        {
            var matched = 0;
            for (var i = 0; i < count; i++)
            {
                matched += _catalogue.Intern(requirement).Matches(_catalogue.Intern(skills)) ? 1 : 0;
                _catalogue.Release(set);
                _catalogue.Release(expression);
            }

            return matched;
        }
    }
}
