namespace Acd.CallCenter.Commands;

internal sealed record AddAgent(string Name, string Type) : CallCenterRequest;

internal sealed record DeleteAgent(string Name) : CallCenterRequest;

/// <summary>Takes the agent's attributes from the configuration again.</summary>
internal sealed record ReloadAgent(string Name) : CallCenterRequest;

internal sealed record SetAgent(string Key, string Name, string Value) : CallCenterRequest;

internal sealed record GetAgent(string Key, string Name) : CallCenterRequest;

/// <summary>All agents, or the one of that name.</summary>
internal sealed record ListAgents(string? Name) : CallCenterRequest;
