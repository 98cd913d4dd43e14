using Microsoft.AspNetCore.Authorization;

namespace Acd.Wallboard.Security;

/// <summary>Checks <see cref="RoleRequirement"/>s.</summary>
internal sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (context.Resource is HttpContext http && requirement.IsMetBy(http.UserOrNull()))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
