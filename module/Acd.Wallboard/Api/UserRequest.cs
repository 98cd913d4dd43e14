using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>A user to be made or changed.</summary>
/// <param name="Role">What he may do.</param>
/// <param name="Password">Null: as before.</param>
/// <param name="Agent">The agent he is; empty: none.</param>
/// <param name="Queues">The queues he sees, <c>*@domain</c> for all of a tenant; null or empty: all.</param>
/// <param name="MasksNumbers">He doesn't see who calls.</param>
/// <param name="Phone">
/// Where he listens in, an extension or an agent's name; empty: who sees some queues only can at agents' phones.
/// </param>
public sealed record UserRequest(
    UserRole Role, string? Password = null, string Agent = "", IReadOnlyList<string>? Queues = null, bool MasksNumbers = false,
    string Phone = "");
