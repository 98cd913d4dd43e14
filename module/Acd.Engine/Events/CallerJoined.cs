using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>A caller reached the <c>acd</c> application and waits for <c>AcceptCaller</c> or <c>ReleaseCaller</c>.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Queue">Queue name as the dialplan gave it; may be unknown.</param>
/// <param name="CallUuid">The channel's UUID.</param>
/// <param name="CallerNumber">Data from outside; never trusted, never parsed.</param>
/// <param name="CallerName">Data from outside; never trusted, never parsed.</param>
/// <param name="Destination">The number the caller dialled.</param>
public readonly record struct CallerJoined(
    CallId Call, string Queue, string CallUuid, string CallerNumber, string CallerName, string Destination);
