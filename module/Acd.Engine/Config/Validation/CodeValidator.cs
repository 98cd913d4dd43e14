using System.Collections.Immutable;

namespace Acd.Engine.Config.Validation;

/// <summary>Reasons for breaks and disposition codes.</summary>
internal static class CodeValidator
{
    public static void Check(EngineConfig config, List<ConfigError> errors)
    {
        HashSet<string> reasons = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (reason, where) in new Subject("break-reasons", errors).Items("reason", config.BreakReasons))
        {
            CheckCode(reason.Code, reasons, "lunch", where);
            where.Time("limit", reason.LimitMs);
        }

        CheckDispositions(config.Dispositions, new Subject("dispositions", errors));
    }

    public static void CheckDispositions(ImmutableArray<string> codes, Subject subject)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, where) in subject.Items("disposition", codes))
        {
            CheckCode(code, seen, "solved", where);
        }
    }

    private static void CheckCode(string? code, HashSet<string> seen, string example, Subject subject)
    {
        if (subject.Filled("code", code, $"one such as {example}") && !seen.Add(code!))
        {
            subject.Wrong("code", "code-twice", $"\"{code}\" is given twice (case doesn't count); remove one");
        }
    }
}
