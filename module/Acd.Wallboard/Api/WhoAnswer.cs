using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Who is logged in. With nobody there: whether the first user is still to be made.</summary>
public sealed record WhoAnswer(bool NeedsSetup, string? Name = null, UserRole? Role = null, string? Agent = null);
