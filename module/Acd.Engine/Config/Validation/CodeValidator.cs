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

        HashSet<string> dispositions = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, where) in new Subject("dispositions", errors).Items("disposition", config.Dispositions))
        {
            CheckCode(code, dispositions, "solved", where);
        }
    }

    private static void CheckCode(string? code, HashSet<string> seen, string example, Subject subject)
    {
        if (subject.Filled("code", code, $"one such as {example}") && !seen.Add(code!))
        {
            subject.Wrong("code", $"\"{code}\" is given twice (case doesn't count); remove one");
        }
    }
}
