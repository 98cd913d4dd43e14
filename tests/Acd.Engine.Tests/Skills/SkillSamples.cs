using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Skills;

/// <summary>Short ways to write what the tests need.</summary>
internal static class SkillSamples
{
    public static SkillExpression Parse(string text)
    {
        Assert.True(SkillExpression.TryParse(text, out var expression, out var error), $"{text}: {error}");
        return expression!;
    }

    /// <param name="skills">As <c>english=5 billing=1</c>.</param>
    public static SkillSet Set(string skills)
    {
        var pairs = skills.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='));
        Assert.True(SkillSet.TryCreate(pairs.Select(pair => new SkillLevel(pair[0], int.Parse(pair[1]))), out var set, out var errors),
            string.Join('\n', errors));
        return set!;
    }
}
