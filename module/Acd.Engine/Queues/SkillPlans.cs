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

    public bool TryParse(string text, [NotNullWhen(true)] out SkillPlan? plan, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (_plans.TryGetValue(text, out plan))
        {
            return true;
        }

        error = Parse(text, out plan);
        if (plan is null)
        {
            error ??= "is empty";
            return false;
        }

        if (_plans.Count == TextsMax)
        {
            _plans.Clear();
        }

        _plans.Add(text, plan);
        return true;
    }

    private static string? Parse(string text, out SkillPlan? plan)
    {
        plan = null;
        List<(long, SkillExpression)> steps = [];
        var start = 0;
        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var seconds = 0;
            if (colon >= 0 && !TryReadSeconds(part.AsSpan(0, colon), out seconds))
            {
                return $"column {start + 1}: \"{part[..colon].Trim()}\" isn't a whole number of seconds; write e.g. 30: english>=3";
            }

            if (seconds is < 0 or > SecondsMax || (steps.Count > 0 && seconds * 1_000L <= steps[^1].Item1))
            {
                return $"column {start + 1}: steps must ascend in time, from 0 to {SecondsMax} seconds";
            }

            if (steps.Count == StepsMax)
            {
                return $"column {start + 1}: more than {StepsMax} steps; join some";
            }

            if (!SkillExpression.TryParse(part[(colon + 1)..], out var requirement, out var error))
            {
                return $"column {start + colon + 1 + error.Column}: {error.What}";
            }

            if (requirement.IsNobody)
            {
                return $"column {start + colon + 2}: no agent can meet this requirement; it contradicts itself";
            }

            steps.Add((seconds * 1_000L, requirement));
            start += part.Length + 1;
        }

        plan = new SkillPlan(steps);
        return null;
    }

    private static bool TryReadSeconds(ReadOnlySpan<char> text, out int seconds) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out seconds);
}
