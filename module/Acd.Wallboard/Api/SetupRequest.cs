namespace Acd.Wallboard.Api;

/// <summary>The first user, made with the token from the log.</summary>
public sealed record SetupRequest(string Token, string Name, string Password);
