using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Acd.Engine.Skills;

namespace Acd.Engine.Queues;

/// <summary>
/// Reads the requirement a caller brings along: expressions for growing waits, separated by semicolons, each but the first with the
/// seconds from which it counts, e.g. <c>english>=5 and billing; 30: english>=3; 90:</c>. Remembers texts, for most callers bring the same.
/// </summary>
internal sealed class SkillPlans
{
    private const int TextsMax = 1024;
    private const int StepsMax = 16;
    private const int SecondsMax = 31 * 24 * 60 * 60;

    private readonly Dictionary<string, SkillPlan> _plans = new(StringComparer.Ordinal);

    public bool TryParse(string text, [NotNullWhen(true)] out SkillPlan? plan, [NotNullWhen(false)] out SkillExpressionError? error)
    {
        error = null;
        if (_plans.TryGetValue(text, out plan))
        {
            return true;
        }

        List<(long AfterMs, SkillExpression Requirement)> steps = [];
        error = Parse(text, steps);
        if (error is not null)
        {
            return false;
        }

        if (_plans.Count == TextsMax)
        {
            _plans.Clear();
        }

        plan = new SkillPlan(steps);
        _plans.Add(text, plan);
        return true;
    }

    private static SkillExpressionError? Parse(string text, List<(long AfterMs, SkillExpression Requirement)> steps)
    {
        var start = 0;
        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var seconds = 0;
            if (colon >= 0 && !TryReadSeconds(part.AsSpan(0, colon), out seconds))
            {
                return At(
                    start + 1, "requirement-seconds-malformed",
                    $"\"{part[..colon].Trim()}\" isn't a whole number of seconds; write e.g. 30: english>=3");
            }

            if (seconds is < 0 or > SecondsMax || (steps.Count > 0 && seconds * 1_000L <= steps[^1].AfterMs))
            {
                return At(start + 1, "requirement-steps-disordered", $"steps must ascend in time, from 0 to {SecondsMax} seconds");
            }

            if (steps.Count == StepsMax)
            {
                return At(start + 1, "requirement-steps-many", $"more than {StepsMax} steps; join some");
            }

            if (!SkillExpression.TryParse(part[(colon + 1)..], out var requirement, out var error))
            {
                return error with { Column = start + colon + 1 + error.Column };
            }

            if (requirement.IsNobody)
            {
                return At(
                    start + colon + 2, "requirement-contradictory", $"no agent can meet this requirement; it contradicts itself");
            }

            steps.Add((seconds * 1_000L, requirement));
            start += part.Length + 1;
        }

        return null;
    }

    private static SkillExpressionError At(int column, string id, SentenceText text) => new(column, new Sentence(id, text));

    private static bool TryReadSeconds(ReadOnlySpan<char> text, out int seconds) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out seconds);
}
