using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// A live channel says that one of our agents talks to one of our callers, of an engine before this. Both are taken over as they are: the
/// agent isn't offered anybody before his leg has ended.
/// </summary>
/// <param name="Agent">Agent name, as the channel has it.</param>
/// <param name="Queue">Queue name, as the channel has it.</param>
/// <param name="LegUuid">UUID of the agent's channel.</param>
/// <param name="Call">The caller, when his thread is still in the application; 0: FreeSWITCH holds the two together without us.</param>
/// <param name="CallUuid">UUID of the caller's channel.</param>
/// <param name="CallerNumber">Data from outside.</param>
/// <param name="CallerName">Data from outside.</param>
/// <param name="WaitedMs">How long he had waited when they were connected, ms; 0: not known.</param>
/// <param name="TalkedMs">For how long they have talked, ms.</param>
public readonly record struct ConversationFound(
    string Agent, string Queue, string LegUuid, CallId Call, string CallUuid, string CallerNumber, string CallerName, long WaitedMs,
    long TalkedMs) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Adoption.Handle(this);
}
