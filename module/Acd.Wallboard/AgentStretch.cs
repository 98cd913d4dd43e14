namespace Acd.Wallboard;

/// <summary>A stretch of time in which an agent had one state, and which is over.</summary>
/// <param name="State">What he did, in the board's words.</param>
/// <param name="Since">When it began, ms since 1970.</param>
/// <param name="DurationMs">How long it lasted.</param>
/// <param name="Queue">Queue of the talk that talking and wrap-up belong to; empty: none.</param>
/// <param name="Reason">The disposition that ended a wrap-up; empty: none.</param>
public sealed record AgentStretch(string State, long Since, long DurationMs, string Queue, string Reason);
