using System.Globalization;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Tools;

/// <summary>A decision as persons read it and tests of scripts get it: only what was decided, by the fields' names in scripts.</summary>
internal static class DecisionText
{
    private const double MsPerSecond = 1000;

    public static IEnumerable<(string Name, string Value)> Fields(HookDecision decision) =>
        Values(decision).Select(field => (field.Key, Text(field.Value)));

    public static Dictionary<string, object?> Values(HookDecision decision)
    {
        var values = new Dictionary<string, object?>();
        Add("queue", decision.Queue);
        Add("priority", decision.Priority);
        Add("score", decision.Score);
        Add("skills", decision.Skills);
        Add("preferred_agent", decision.PreferredAgent);
        Add("greeting", decision.Greeting);
        Add("announcement", decision.Announcement);
        Add("offer_callback", decision.OfferCallback);
        Add("check_again_s", decision.CheckAgainMs / MsPerSecond);
        Add("veto", decision.Veto.Count > 0 ? decision.Veto.ToList<object?>() : null);
        Add("order", decision.Order.Count > 0 ? decision.Order.ToList<object?>() : null);
        Add("screen_pop", Map(decision.ScreenPop));
        Add("whisper", decision.Whisper);
        Add("next", decision.Next);
        Add("data", Map(decision.Data));
        return values;

        void Add(string name, object? value)
        {
            if (value is not null)
                values[name] = value;
        }
    }

    private static Dictionary<string, object?>? Map(IReadOnlyDictionary<string, string> texts) =>
        texts.Count > 0 ? texts.ToDictionary(pair => pair.Key, pair => (object?)pair.Value) : null;

    private static string Text(object? value) => value switch
    {
        IReadOnlyList<object?> list => $"{{ {string.Join(", ", list.Select(Text))} }}",
        IReadOnlyDictionary<string, object?> map => $"{{ {string.Join(", ", Sorted(map))} }}",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "nil",
    };

    /// <summary>Lua's tables have no order.</summary>
    private static IEnumerable<string> Sorted(IReadOnlyDictionary<string, object?> map) =>
        map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} = {Text(pair.Value)}");
}
