namespace Acd.Engine.Snapshots;

/// <summary>One supervisor who follows an agent.</summary>
/// <param name="Agent">Whom.</param>
/// <param name="Supervisor">Who.</param>
/// <param name="Mode">listen, whisper or barge.</param>
/// <param name="State">dialling, waiting for the next call, or hearing one.</param>
/// <param name="ForMs">Since he was ordered, ms.</param>
public sealed record MonitorSnapshot(string Agent, string Supervisor, string Mode, string State, long ForMs);
