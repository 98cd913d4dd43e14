namespace Acd.Wallboard.Desk;

/// <summary>What became of the agent's last call.</summary>
/// <param name="Code">One of the codes his desk shows; any text when it shows none.</param>
public sealed record DispositionRequest(string Code);
