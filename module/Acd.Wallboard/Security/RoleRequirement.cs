using Microsoft.AspNetCore.Authorization;

namespace Acd.Wallboard.Security;

/// <summary>At least that role; looked up at each request, so that a change of rights counts at once.</summary>
internal sealed class RoleRequirement(UserRole least) : IAuthorizationRequirement
{
    public UserRole Least => least;

    public bool IsMetBy(UserRecord? user) => user is not null && user.Role >= least;
}
