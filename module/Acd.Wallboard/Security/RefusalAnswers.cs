using Acd.Engine;
using Acd.Wallboard.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Acd.Wallboard.Security;

/// <summary>
/// What somebody is told who isn't known (401) or whose role is too small (403), however he said who he is.
/// </summary>
internal sealed class RefusalAnswers(Audit audit) : IAuthorizationMiddlewareResultHandler
{
    // RFC 6750, section 3: a client without a token is told the scheme, one with a token that doesn't count why.
    private const string Scheme = "Bearer";
    private const string SchemeAndFault = "Bearer error=\"invalid_token\"";

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(context);
        if (context.UserOrNull() is not { } user)
            return RefuseUnknownAsync(context);
        var least = policy.Requirements.OfType<RoleRequirement>().Select(requirement => requirement.Least).Max();
        // Looking isn't an action.
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            audit.Refused(context, $"{context.Request.Method} {context.Request.Path}", $"{user.Role} isn't {least}");
        return Problems.Of(
            StatusCodes.Status403Forbidden, "role-too-small", $"that takes the role {least}, yours is {user.Role}; an admin can change it")
            .ExecuteAsync(context);
    }

    /// <summary>Not noted: whoever reaches the port could fill the log.</summary>
    private static Task RefuseUnknownAsync(HttpContext context)
    {
        bool hasToken = TokenHandler.IsIn(context.Request);
        context.Response.Headers[HeaderNames.WWWAuthenticate] = hasToken ? SchemeAndFault : Scheme;
        var what = hasToken
            ? new Sentence(
                "token-refused",
                $"the token doesn't count: it is unknown, was removed or replaced, or its time is over; an admin makes another one")
            : new Sentence(
                "not-logged-in",
                $"nobody is logged in, or no longer: log in, or send \"Authorization: Bearer\" with a token an admin made");
        return Problems.Of(StatusCodes.Status401Unauthorized, what).ExecuteAsync(context);
    }
}
