using Acd.Engine.Skills;
using CsCheck;

namespace Acd.Properties.Tests;

/// <summary>Skill expressions against a naive reading of them.</summary>
public class SkillProperties
{
    private static readonly string[] Names = ["a", "b", "c", "英语", "two words", "say \"hi\"", "and", "7"];

    private static readonly string[] Pieces =
    [
        "(", ")", "a", "b>=", "5", "11", " and ", " or ", "not ", "!", "&", "|", "=", "<", ">", "\"", "\"x y\"", " ", "anyone", "\ud842",
        "%",
    ];

    private static readonly Gen<SkillRequirement> Level =
        Gen.Select(Gen.OneOf(Names), Gen.OneOf(">=", ">", "<=", "<", "=", "!=", ""), Gen.Int[0, 10])
            .Select((name, sign, value) => (SkillRequirement)new SkillRequirement.Level(name, sign, value));

    private static readonly Gen<SkillRequirement> Requirement = Gen.Recursive<SkillRequirement>((depth, part) => depth >= 4
        ? Level
        : Gen.Frequency(
            (3, Level),
            (1, part.Select(p => (SkillRequirement)new SkillRequirement.Not(p))),
            (4, Gen.Select(Gen.Bool, part.Array[1, 4])
                .Select((isAll, parts) => (SkillRequirement)new SkillRequirement.Group(isAll, parts)))));

    private static readonly Gen<SkillSet> Skills =
        Gen.Select(Gen.OneOf(Names), Gen.Int[1, 10]).Array[0, 8].Select(pairs => Created(pairs.DistinctBy(pair => pair.Item1)));

    /// <summary>Characters that mean something, so that garbage gets further than the first of them.</summary>
    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat),
        Gen.Char["()!&|<>=\"ab1 "].Array[0, 1_100].Select(chars => new string(chars)));

    [Fact]
    public void It_means_what_it_says() => Gen.Select(Requirement, Gen.UInt, Skills.Array[1, 8]).Sample((required, style, sets) =>
    {
        if (Parsed(required.Text(style)) is not { } expression)
        {
            return;
        }

        var catalogue = new SkillCatalogue();
        var interned = catalogue.Intern(expression);
        foreach (var set in sets)
        {
            var expected = required.Holds(SkillRequirement.Levels(set));
            Assert.Equal(expected, expression.Matches(set));
            Assert.Equal(expected, interned.Matches(catalogue.Intern(set)));
            Assert.Equal(expected, expression.Explain(set) is null);
        }
    });

    [Fact]
    public void The_canonical_text_reads_back_as_the_same() => Gen.Select(Requirement, Gen.UInt).Sample((requirement, style) =>
    {
        if (Parsed(requirement.Text(style)) is { } expression)
        {
            Assert.True(SkillExpression.TryParse(expression.ToString(), out var again, out var error), error?.ToString());
            Assert.Equal(expression, again);
            Assert.Equal(expression.ToString(), again.ToString());
        }
    });

    [Fact]
    public void Order_and_notation_do_not_count() => Gen.Select(Requirement, Gen.UInt, Gen.UInt).Sample((required, style, other) =>
    {
        var (expression, same) = (Parsed(required.Text(style)), Parsed(required.Shuffled().Text(other)));
        if (expression is not null && same is not null)
        {
            Assert.Equal(expression, same);
            Assert.Equal(expression.GetHashCode(), same.GetHashCode());
        }
    });

    [Fact]
    public void Equal_expressions_have_equal_texts_and_meanings() => Gen.Select(Requirement, Requirement, Skills).Sample((a, b, set) =>
    {
        var (left, right) = (Parsed(a.Text(0)), Parsed(b.Text(0)));
        if (left is not null && right is not null)
        {
            Assert.Equal(left.ToString() == right.ToString(), left.Equals(right));
            Assert.True(!left.Equals(right) || left.Matches(set) == right.Matches(set));
        }
    });

    [Fact]
    public void A_mismatch_names_levels_that_fail_and_those_that_would_do() => Gen.Select(Requirement, Skills).Sample((requirement, set) =>
    {
        if (Parsed(requirement.Text(0))?.Explain(set) is { } mismatch)
        {
            Assert.All(Leaves(mismatch), leaf =>
            {
                Assert.Equal(set.Level(leaf.Skill), leaf.Level);
                Assert.False(leaf.Needed.Contains(leaf.Level));
                Assert.NotEqual(AcceptedLevels.None, leaf.Needed);
            });
        }
    });

    [Fact]
    public void Garbage_gives_an_expression_or_an_error_within_it() => Garbage.Sample(
        text =>
        {
            if (SkillExpression.TryParse(text, out var expression, out var error))
            {
                Assert.True(SkillExpression.TryParse(expression.ToString(), out var again, out _));
                Assert.Equal(expression, again);
                return;
            }

            Assert.Null(expression);
            Assert.InRange(error.Column, 1, text.Length);
            Assert.NotEmpty(error.What);
            Assert.DoesNotContain(error.What, char.IsControl);
        },
        iter: 20_000);

    [Fact]
    public void The_generators_reach_what_they_are_meant_to_test()
    {
        int matches = 0, misses = 0, constants = 0, refused = 0, garbageRead = 0;
        Gen.Select(Requirement, Skills, Gen.UInt, Garbage).Sample(
            (requirement, set, style, garbage) =>
            {
                var expression = Parsed(requirement.Text(style));
                refused += expression is null ? 1 : 0;
                constants += expression is { IsAnyone: true } or { IsNobody: true } ? 1 : 0;
                matches += expression?.Matches(set) == true ? 1 : 0;
                misses += expression?.Matches(set) == false ? 1 : 0;
                garbageRead += SkillExpression.TryParse(garbage, out _, out _) ? 1 : 0;
            },
            iter: 1_000,
            seed: "0000KOIPe036",
            threads: 1);
        Assert.True(
            matches > 200 && misses > 200 && constants is > 10 and < 500 && refused < 50 && garbageRead > 5,
            $"matches {matches}, misses {misses}, constants {constants}, refused {refused}, garbage read {garbageRead}");
    }

    /// <summary>Null when it is longer than the bounds allow: the only error a requirement of ours may have.</summary>
    private static SkillExpression? Parsed(string text)
    {
        if (SkillExpression.TryParse(text, out var expression, out var error))
        {
            return expression;
        }

        Assert.Contains("allowed", error.What, StringComparison.Ordinal);
        return null;
    }

    private static IEnumerable<SkillMismatch> Leaves(SkillMismatch mismatch) => mismatch.Kind switch
    {
        SkillMismatchKind.Level => [mismatch],
        _ => mismatch.Parts.SelectMany(Leaves),
    };

    private static SkillSet Created(IEnumerable<(string Name, int Level)> pairs)
    {
        Assert.True(SkillSet.TryCreate(pairs.Select(pair => new SkillLevel(pair.Name, pair.Level)), out var set, out var errors),
            string.Join('\n', errors));
        return set!;
    }
}
