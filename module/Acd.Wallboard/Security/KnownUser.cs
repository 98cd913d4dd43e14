namespace Acd.Wallboard.Security;

/// <summary>The user or token of a request that was authenticated.</summary>
internal static class KnownUser
{
    private static readonly object Key = new();

    public static void Know(this HttpContext context, UserRecord user) => context.Items[Key] = user;

    /// <exception cref="InvalidOperationException">Nobody was authenticated.</exception>
    public static UserRecord User(this HttpContext context) =>
        context.UserOrNull() ?? throw new InvalidOperationException("the request wasn't authenticated");

    public static UserRecord? UserOrNull(this HttpContext context) => context.Items[Key] as UserRecord;
}
