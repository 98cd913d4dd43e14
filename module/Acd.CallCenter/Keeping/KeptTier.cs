namespace Acd.CallCenter.Keeping;

/// <summary>An agent's place in a queue, to be kept.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Level">As set.</param>
/// <param name="Position">As set.</param>
/// <param name="IsConfigured">The configuration had it; when it has it no more the tier isn't taken up again.</param>
public sealed record KeptTier(string Queue, int Level, int Position, bool IsConfigured);
