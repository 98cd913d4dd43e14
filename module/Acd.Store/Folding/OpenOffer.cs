namespace Acd.Store.Folding;

/// <summary>An offer that isn't decided yet. Unix ms and ms.</summary>
internal readonly record struct OpenOffer(long StartedAtMs, long WaitMs, long Attempt, string Explanation);
