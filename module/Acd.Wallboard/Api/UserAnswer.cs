using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>A user or token as admins see it.</summary>
public sealed record UserAnswer(
    string Name, UserRole Role, string Agent, string Phone, IReadOnlyList<string> Queues, bool MasksNumbers, long? ExpiresAt)
{
    public static UserAnswer Of(UserRecord user) =>
        new(user.Name, user.Role, user.Agent, user.Phone, user.Queues, user.MasksNumbers, user.ExpiresAt);
}
