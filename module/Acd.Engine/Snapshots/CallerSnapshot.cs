using Acd.Engine.Ids;

namespace Acd.Engine.Snapshots;

/// <summary>One caller as he stands. Times in ms.</summary>
/// <param name="Call">The caller.</param>
/// <param name="CallUuid">UUID of the channel.</param>
/// <param name="Queue">The queue he is in.</param>
/// <param name="Number">Caller's number, data from outside.</param>
/// <param name="Name">Caller's name, data from outside.</param>
/// <param name="State">waiting, proposed, offered, connecting, connected, deferred, dialled or leaving.</param>
/// <param name="WaitMs">Time from joining until now, or until he was connected.</param>
/// <param name="Agent">The agent he is offered to or talks to; empty when none.</param>
/// <param name="Priority">His priority.</param>
/// <param name="CallbackNumber">Where he is to be called back; empty: he is on the line.</param>
public sealed record CallerSnapshot(
    CallId Call, string CallUuid, string Queue, string Number, string Name, string State, long WaitMs, string Agent,
    int Priority = 0, string CallbackNumber = "");
