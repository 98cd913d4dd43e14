using Acd.Engine;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>The first user, logging in and out. Open to everybody, and slowed down.</summary>
internal static class LoginEndpoints
{
    private const int NameLengthMax = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", (HttpContext context, UserBook users, WebOptions options) => context.UserOrNull() is { } user
                ? new WhoAnswer(false, options.ZoneName, user.Name, user.Role, user.Agent, user.Phone)
                : new WhoAnswer(users.SetupToken is not null))
            .WithSummary("Who is logged in, and where the days of reports begin.");
        routes.MapPost("/setup", SetUpAsync).RequireRateLimiting(WebServer.LoginLimit)
            .WithSummary("Makes the first user, with the token from the log.");
        routes.MapPost("/login", LogInAsync).RequireRateLimiting(WebServer.LoginLimit)
            .WithSummary("Logs in; the answer sets a cookie.");
        routes.MapPost("/logout", (Delegate)LogOutAsync)
            .WithSummary("Logs out.");
    }

    /// <summary>Null: fine; otherwise what is wrong with it.</summary>
    public static Sentence? Fault(string name, string? password)
    {
        if (name.Length is 0 or > NameLengthMax || name.Any(char.IsControl))
            return new("name-malformed", $"a name has 1 to {NameLengthMax} characters");
        return password is { Length: < UserBook.PasswordLengthMin }
            ? new("password-short", $"a password has at least {UserBook.PasswordLengthMin} characters")
            : null;
    }

    /// <summary>With a result, or the framework would leave it out of the API's description.</summary>
    private static async Task<IResult> LogOutAsync(HttpContext context)
    {
        await CookieLogin.LeaveAsync(context).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> SetUpAsync(SetupRequest wish, HttpContext context, UserBook users, Audit audit)
    {
        if (Fault(wish.Name, wish.Password) is { } fault)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, fault);
        if (!users.TrySetUp(wish.Token, wish.Name, wish.Password))
        {
            audit.Refused(context, "set-up", "wrong token or not the first user");
            return Problems.Of(
                StatusCodes.Status403Forbidden, "setup-refused",
                $"wrong token, or there is a user already; the token is in FreeSWITCH's log (ACD1901)");
        }
        audit.Done(context, $"set-up of \"{wish.Name}\"");
        await CookieLogin.EnterAsync(context, users.Find(wish.Name)!).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> LogInAsync(LoginRequest wish, HttpContext context, UserBook users, Audit audit)
    {
        if (users.Find(wish.Name, wish.Password) is not { } user)
        {
            audit.Refused(context, $"login as \"{wish.Name}\"", "wrong name or password");
            return Problems.Of(StatusCodes.Status401Unauthorized, "login-refused", $"wrong name or password");
        }
        audit.Done(context, $"login as \"{wish.Name}\"");
        await CookieLogin.EnterAsync(context, user).ConfigureAwait(false);
        return Results.NoContent();
    }
}
