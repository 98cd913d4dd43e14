namespace Acd.Wallboard.Api;

/// <summary>A new token; it can't be asked for again.</summary>
public sealed record TokenAnswer(string Name, string Token, long? ExpiresAt);
