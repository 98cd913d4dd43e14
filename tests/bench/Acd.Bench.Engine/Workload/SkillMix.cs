using System.Globalization;
using Acd.Engine.Skills;

namespace Acd.Bench.Engine.Workload;

/// <summary>Who masters what, and what callers ask for: expressions of one to three skills, as people write them.</summary>
internal static class SkillMix
{
    /// <summary>Different expressions in use at a time.</summary>
    private const int Expressions = 256;

    public static IEnumerable<SkillLevel> OfAgent(CallCentreShape shape, int agent)
    {
        if (shape.Skills == 0)
            yield break;

        var random = new Random(agent);
        var skills = Enumerable.Range(0, shape.Skills).ToArray();
        random.Shuffle(skills);
        foreach (var skill in skills.Take(shape.SkillsPerAgent))
        {
            yield return new SkillLevel(NameOf(skill), random.Next(1, 11));
        }
    }

    public static string[] Requirements(CallCentreShape shape)
    {
        if (shape.Skills == 0)
            return [];

        var random = new Random(11);
        string One(int least) => $"{NameOf(random.Next(shape.Skills))}>={random.Next(1, least)}";
        return [.. Enumerable.Range(0, Expressions).Select(i => (i % 4) switch
        {
            0 => One(9),
            1 => $"{One(6)} or {One(6)}",
            2 => $"{One(5)} and ({One(8)} or {One(8)})",
            _ => $"{One(4)} and {One(4)}",
        })];
    }

    private static string NameOf(int skill) => "skill" + skill.ToString(CultureInfo.InvariantCulture);
}
