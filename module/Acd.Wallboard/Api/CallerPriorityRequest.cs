namespace Acd.Wallboard.Api;

/// <summary>A waiting caller's new priority; higher comes first.</summary>
public sealed record CallerPriorityRequest(int Priority);
