using Acd.Engine.Config;

namespace Acd.Bench.Engine.Workload;

/// <summary>
/// Inputs recorded with the engine itself. The same engine given the same inputs does the same again, so a replay needs no world around the
/// engine that would cost time while it is being measured.
/// </summary>
internal sealed record Script
{
    public const ulong EngineSeed = 42;

    /// <summary>Callers share so many numbers and UUIDs; in a live system the switch makes new ones for each.</summary>
    private const int Texts = 1 << 16;

    public required EngineConfig Config { get; init; }

    public required string[] Queues { get; init; }

    public required string[] Agents { get; init; }

    /// <summary>What callers require; empty: nothing.</summary>
    public string[] Requirements { get; init; } = [];

    public ScriptInput[] Inputs { get; init; } = [];

    /// <summary>Inputs before the steady state.</summary>
    public int WarmUp { get; init; }

    public int Measured => Inputs.Length - WarmUp;

    private static string[] Uuids { get; } = [.. Enumerable.Range(0, Texts).Select(i => $"{i:x8}-5c1d-4b7e-9f00-6f2ab34c{i:x4}")];

    private static string[] Numbers { get; } = [.. Enumerable.Range(0, Texts).Select(i => $"+4930{i:0000000}")];

    public static string UuidOf(ulong call) => Uuids[call % Texts];

    public static string NumberOf(ulong call) => Numbers[call % Texts];
}
