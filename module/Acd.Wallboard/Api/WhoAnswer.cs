using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Who is logged in. With nobody there: whether the first user is still to be made.</summary>
/// <param name="NeedsSetup">There is no user yet.</param>
/// <param name="Zone">Time zone of the reports' days, by its IANA name or as an offset such as +09:00; null: nobody is logged in.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Role">What he may do.</param>
/// <param name="Agent">Whose desk is his; null: he is no agent.</param>
/// <param name="Phone">Where he listens in; empty: not said.</param>
public sealed record WhoAnswer(
    bool NeedsSetup, string? Zone = null, string? Name = null, UserRole? Role = null, string? Agent = null,
    string? Phone = null);
