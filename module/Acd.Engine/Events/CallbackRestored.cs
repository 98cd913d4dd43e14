namespace Acd.Engine.Events;

/// <summary>
/// Somebody asked an engine before this one to be called back. He gets an id of this engine and his old place. Checked as a new request is,
/// since the configuration may be another one; caps of the day aren't.
/// </summary>
/// <param name="Queue">The queue he waits in.</param>
/// <param name="CallUuid">UUID of the channel he had.</param>
/// <param name="Number">Where to call. Data from outside.</param>
/// <param name="CallerName">Data from outside.</param>
/// <param name="Priority">His priority.</param>
/// <param name="Score">His points beside the queue's.</param>
/// <param name="WaitedMs">Time from joining until now.</param>
/// <param name="DueInMs">Not earlier than so long from now; 0 or less: he is due.</param>
/// <param name="ExpiresInMs">Given up then.</param>
/// <param name="Attempts">Times he was dialled.</param>
public readonly record struct CallbackRestored(
    string Queue, string CallUuid, string Number, string CallerName, int Priority, long Score, long WaitedMs, long DueInMs,
    long ExpiresInMs, int Attempts) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Restorer.Handle(this);
}
