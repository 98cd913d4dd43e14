namespace Acd.Engine.Recovery;

/// <summary>The place of somebody who may join again. Times monotonic, ms.</summary>
/// <param name="AskedQueue">The queue he had asked for.</param>
/// <param name="Queue">The queue he was in.</param>
/// <param name="JoinedAtMs">When his wait began.</param>
/// <param name="Priority">His priority.</param>
/// <param name="Score">His points beside the queue's.</param>
/// <param name="UntilMs">Kept until then.</param>
internal readonly record struct KnownPlace(
    string AskedQueue, string Queue, long JoinedAtMs, int Priority, long Score, long UntilMs);
