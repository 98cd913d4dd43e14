using System.Globalization;
using Acd.Scripting.Hooks;
using Acd.Scripting.Tools;

namespace Acd.Scripting.Testing;

/// <summary>The caller and the candidates a test makes up, from its tables.</summary>
internal static class TestRequest
{
    /// <summary>Null: a table holds something else; the error says what.</summary>
    public static HookRequest? Apply(HookRequest request, object? caller, object? candidates, out string error)
    {
        error = "";
        if (caller is not IReadOnlyDictionary<string, object?> fields)
        {
            error = "the caller must be a table: { number = \"…\" }";
            return null;
        }
        var words = fields.SelectMany(field => field.Value is IReadOnlyDictionary<string, object?> map
            ? map.Select(pair => $"{field.Key}.{pair.Key}={Text(pair.Value)}")
            : [$"{field.Key}={Text(field.Value)}"]);
        var applied = CallerSpec.Apply(request, words, out error);
        return applied is null ? null : applied with { Candidates = Candidates(candidates) };
    }

    private static CandidateData[] Candidates(object? list) => list is IReadOnlyList<object?> agents
        ? [.. agents.OfType<IReadOnlyDictionary<string, object?>>().Select((agent, at) => new CandidateData(
            Text(agent.GetValueOrDefault("name")), Number(agent, "idle_ms", 0), (int)Number(agent, "calls_answered", 0),
            (int)Number(agent, "level", 1), (int)Number(agent, "position", at + 1)))]
        : [];

    private static long Number(IReadOnlyDictionary<string, object?> agent, string field, long otherwise) =>
        agent.GetValueOrDefault(field) is long number ? number : otherwise;

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
