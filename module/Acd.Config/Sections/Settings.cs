namespace Acd.Config.Sections;

/// <summary>What <c>settings</c> says.</summary>
/// <param name="Host">What isn't the engine's.</param>
/// <param name="RingTimeoutMs">For agents without their own; null: the engine's default.</param>
internal sealed record Settings(HostSettings Host, int? RingTimeoutMs);
