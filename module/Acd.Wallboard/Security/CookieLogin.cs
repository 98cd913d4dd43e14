using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Acd.Wallboard.Security;

/// <summary>People: a cookie that scripts of the page can't read and other sites can't send.</summary>
internal static class CookieLogin
{
    public const string Name = "cookie";
    public const string CookieName = "acd";
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options, bool encrypted)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = encrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    public static Task EnterAsync(HttpContext context, UserRecord user)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, user.Name), new(StampClaim, user.Stamp)], Name);
        return context.SignInAsync(Name, new ClaimsPrincipal(identity));
    }

    public static Task LeaveAsync(HttpContext context) => context.SignOutAsync(Name);

    /// <summary>A cookie counts while its user is there with the same password and rights.</summary>
    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserBook>();
        var user = users.Find(context.Principal?.Identity?.Name ?? "");
        if (user is not null && user.Stamp == context.Principal!.FindFirstValue(StampClaim))
            context.HttpContext.Know(user);
        else
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
