namespace Acd.Conformance.Tests.Framework;

/// <summary>An agent of a case.</summary>
/// <param name="Name">Name without the case's id.</param>
/// <param name="Contact">
/// Dial string. "null/x" answers at once, "{null_auto_answer_delay=1000}null/x" after so many ms, "{null_enable_auto_answer=false}null/x"
/// rings for ever, "error/CAUSE" fails with that cause.
/// </param>
public sealed record AgentSpec(string Name, string Contact)
{
    /// <summary>Rings until somebody stops it.</summary>
    public const string Rings = "{null_enable_auto_answer=false}null/rings";

    public string Type { get; init; } = "callback";

    public string Status { get; init; } = "Available";

    public int Level { get; init; } = 1;

    public int Position { get; init; } = 1;

    /// <summary>Keys and values of "agent set".</summary>
    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    /// <summary>Suffixes of the queues he has a place in.</summary>
    public IReadOnlyList<string> Queues { get; init; } = ["q"];

    /// <summary>Answers after so long.</summary>
    public static string AnswersAfterMs(int delayMs) => $"{{null_auto_answer_delay={delayMs}}}null/answers";
}
