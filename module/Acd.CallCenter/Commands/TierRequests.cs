namespace Acd.CallCenter.Commands;

internal sealed record AddTier(string Queue, string Agent, int Level, int Position) : CallCenterRequest;

internal sealed record SetTier(string Key, string Queue, string Agent, string Value) : CallCenterRequest;

internal sealed record DeleteTier(string Queue, string Agent) : CallCenterRequest;

/// <summary>Takes tiers from the configuration again.</summary>
/// <param name="Queue">Null: of every queue; <paramref name="Agent"/> then doesn't count.</param>
/// <param name="Agent">Null: of every agent.</param>
internal sealed record ReloadTiers(string? Queue, string? Agent) : CallCenterRequest;

internal sealed record ListTiers : CallCenterRequest;
