using Acd.Engine.Agents;

namespace Acd.Engine.Events;

/// <summary>
/// What an agent was when the engine before this one ended. To be given before the first caller; later only with <see cref="IsLate"/>.
/// </summary>
/// <param name="Agent">Agent name.</param>
/// <param name="Status">His status.</param>
/// <param name="Reason">With On Break: why.</param>
/// <param name="InStatusMs">For how long, up to now.</param>
/// <param name="BreakLeftMs">With On Break: what is left of it; 0: it has no limit.</param>
/// <param name="CallsAnswered">Callers he has talked to.</param>
/// <param name="TalkMs">His time with them, ms.</param>
/// <param name="NoAnswerInARow">Offers in a row he didn't answer.</param>
public readonly record struct AgentRestored(
    string Agent, AgentStatus Status, string Reason, long InStatusMs, long BreakLeftMs, int CallsAnswered, long TalkMs,
    int NoAnswerInARow) : IEngineInput
{
    /// <summary>He has worked meanwhile: his counters go on from these instead of being set to them.</summary>
    public bool IsLate { get; init; }

    /// <summary>With <see cref="IsLate"/>: what he is now counts, his status isn't touched.</summary>
    public bool KeepsStatus { get; init; }

    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Restorer.Handle(this);
}
