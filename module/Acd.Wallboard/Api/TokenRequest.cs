using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>A token to be made for a program.</summary>
/// <param name="Role">What it may do.</param>
/// <param name="Days">For how long, at most 3,650; 0: until it is removed.</param>
/// <param name="Queues">The queues it sees, <c>*@domain</c> for all of a tenant; null or empty: all.</param>
/// <param name="MasksNumbers">It doesn't see who calls.</param>
public sealed record TokenRequest(UserRole Role, int Days = 90, IReadOnlyList<string>? Queues = null, bool MasksNumbers = false);
