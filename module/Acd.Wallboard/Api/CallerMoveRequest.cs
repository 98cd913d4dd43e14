namespace Acd.Wallboard.Api;

/// <summary>The queue a waiting caller goes to, keeping his wait.</summary>
public sealed record CallerMoveRequest(string Queue);
