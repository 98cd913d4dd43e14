namespace Acd.Wallboard.Api;

/// <summary>An agent's new status.</summary>
/// <param name="Status">In mod_callcenter's spelling: Available, Available (On Demand), On Break, Logged Out.</param>
/// <param name="Reason">With On Break: one of the configured reasons.</param>
public sealed record AgentStatusRequest(string Status, string Reason = "");
