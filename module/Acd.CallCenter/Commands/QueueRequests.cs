namespace Acd.CallCenter.Commands;

internal sealed record LoadQueue(string Queue) : CallCenterRequest;

internal sealed record ReloadQueue(string Queue) : CallCenterRequest;

internal sealed record UnloadQueue(string Queue) : CallCenterRequest;

internal sealed record ListQueues : CallCenterRequest;

internal sealed record CountQueues : CallCenterRequest;

/// <summary>The agents with a tier in the queue. Status and state are compared letter by letter; null: any.</summary>
internal sealed record QueueAgents(string? Queue, string? Status, string? State, bool CountOnly) : CallCenterRequest;

/// <summary>The callers of the queue; null: of all queues.</summary>
internal sealed record QueueMembers(string? Queue, bool CountOnly) : CallCenterRequest;

internal sealed record QueueTiers(string? Queue, bool CountOnly) : CallCenterRequest;
