namespace Acd.Wallboard.Desk;

/// <summary>The agent needs more time after his call.</summary>
/// <param name="ByMs">How much more, ms; at most what his desk says is left.</param>
public sealed record WrapUpExtensionRequest(long ByMs);
