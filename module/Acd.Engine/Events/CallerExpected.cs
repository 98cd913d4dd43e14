namespace Acd.Engine.Events;

/// <summary>
/// Somebody waited when an engine before this one ended. When his channel joins again in time, he takes his old place.
/// </summary>
/// <param name="CallUuid">UUID of his channel, by which he is known again.</param>
/// <param name="AskedQueue">The queue he had asked for.</param>
/// <param name="Queue">The queue he was in.</param>
/// <param name="Priority">His priority.</param>
/// <param name="Score">His points beside the queue's.</param>
/// <param name="WaitedMs">Time from joining until now.</param>
/// <param name="KeepMs">For how long he is expected.</param>
public readonly record struct CallerExpected(
    string CallUuid, string AskedQueue, string Queue, int Priority, long Score, long WaitedMs, long KeepMs) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Restorer.Handle(this);
}
