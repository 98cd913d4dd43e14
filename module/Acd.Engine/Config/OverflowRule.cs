namespace Acd.Engine.Config;

/// <summary>Sends callers elsewhere: to another queue, with their wait kept, or out to an extension. One of the two is given.</summary>
/// <param name="When">What is compared with the threshold.</param>
/// <param name="Threshold">Callers or ms, see <see cref="OverflowCondition"/>; above 0.</param>
/// <param name="Queue">The queue he moves to; empty: he leaves.</param>
/// <param name="Extension">Where he goes when he leaves.</param>
public sealed record OverflowRule(OverflowCondition When, long Threshold, string Queue = "", string Extension = "");
