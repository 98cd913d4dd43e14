namespace Acd.Wallboard.Security;

/// <summary>The users' file as it stands on disk.</summary>
public sealed record UserFile(IReadOnlyList<UserRecord> Users, IReadOnlyList<UserRecord> Tokens);
