using Acd.Wallboard.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Acd.Wallboard.Security;

/// <summary>
/// What somebody is told who isn't known (401) or whose role is too small (403), however he said who he is. Refused actions are noted.
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
        NoteAction(context, $"refused, {user.Role} isn't {least}");
        return AnswerAsync(
            context, StatusCodes.Status403Forbidden, $"that takes the role {least}, yours is {user.Role}; an admin can change it");
    }

    private Task RefuseUnknownAsync(HttpContext context)
    {
        bool hasToken = TokenHandler.IsIn(context.Request);
        NoteAction(context, hasToken ? "refused, the token doesn't count" : "refused, nobody is logged in");
        context.Response.Headers[HeaderNames.WWWAuthenticate] = hasToken ? SchemeAndFault : Scheme;
        return AnswerAsync(context, StatusCodes.Status401Unauthorized, hasToken
            ? "the token doesn't count: it is unknown, was removed or replaced, or its time is over; an admin makes another one"
            : "nobody is logged in, or no longer: log in, or send \"Authorization: Bearer\" with a token an admin made");
    }

    /// <summary>Looking isn't an action.</summary>
    private void NoteAction(HttpContext context, string result)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            audit.Note(context, $"{context.Request.Method} {context.Request.Path}", result);
    }

    private static Task AnswerAsync(HttpContext context, int status, string detail) =>
        Results.Problem(detail, statusCode: status).ExecuteAsync(context);
}
