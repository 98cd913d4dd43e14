namespace Acd.Config.CallCenter;

/// <summary>mod_callcenter's strategies. It takes any text and then goes sequentially.</summary>
internal static class CallCenterStrategies
{
    private const string WhenUnknown = "sequentially-by-agent-order";

    public static IReadOnlyList<string> All { get; } =
    [
        "longest-idle-agent", "agent-with-least-talk-time", "agent-with-fewest-calls", WhenUnknown, "random", "ring-all",
        "ring-progressively", "round-robin", "top-down",
    ];

    public static bool IsKnown(string name) => All.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static string Canonical(string name) =>
        All.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? WhenUnknown;
}
