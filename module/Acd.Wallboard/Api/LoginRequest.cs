namespace Acd.Wallboard.Api;

/// <summary>Somebody logs in.</summary>
public sealed record LoginRequest(string Name, string Password);
