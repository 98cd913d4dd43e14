using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Users and tokens, for admins.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder admins)
    {
        admins.MapGet("/users", (UserBook users) => (IReadOnlyList<UserAnswer>)[.. users.Users.Select(UserAnswer.Of)])
            .WithSummary("All users.");
        admins.MapPut("/users/{name}", Put).WithSummary("Makes or changes a user.");
        admins.MapDelete("/users/{name}", Remove).WithSummary("Removes a user.");
        admins.MapGet("/tokens", (UserBook users) => (IReadOnlyList<UserAnswer>)[.. users.Tokens.Select(UserAnswer.Of)])
            .WithSummary("All tokens of programs.");
        admins.MapPut("/tokens/{name}", PutToken).WithSummary("Makes a token; it is shown once.");
        admins.MapDelete("/tokens/{name}", RemoveToken).WithSummary("Removes a token.");
    }

    private static IResult Put(string name, UserRequest wish, HttpContext context, UserBook users, Audit audit)
    {
        if (LoginEndpoints.Fault(name, wish.Password) is { } fault)
            return Results.Problem(fault, statusCode: StatusCodes.Status422UnprocessableEntity);
        var user = new UserRecord(name, wish.Role, "")
        {
            Agent = wish.Agent, Queues = wish.Queues ?? [], MasksNumbers = wish.MasksNumbers,
        };
        bool done = users.TryPut(user, wish.Password);
        audit.Note(context, $"user \"{name}\" becomes {wish.Role}", done ? "done" : "refused");
        return done
            ? Results.NoContent()
            : Results.Problem("a new user needs a password, and there must be an admin left", statusCode: StatusCodes.Status409Conflict);
    }

    private static IResult Remove(string name, HttpContext context, UserBook users, Audit audit)
    {
        bool done = users.TryRemove(name);
        audit.Note(context, $"user \"{name}\" is removed", done ? "done" : "refused");
        return done
            ? Results.NoContent()
            : Results.Problem("there is no such user, or it is the last admin", statusCode: StatusCodes.Status409Conflict);
    }

    private static IResult PutToken(string name, TokenRequest wish, HttpContext context, UserBook users, TimeProvider time, Audit audit)
    {
        if (LoginEndpoints.Fault(name, null) is { } fault)
            return Results.Problem(fault, statusCode: StatusCodes.Status422UnprocessableEntity);
        long? end = wish.Days > 0 ? time.GetUtcNow().AddDays(wish.Days).ToUnixTimeMilliseconds() : null;
        string token = users.NewToken(new UserRecord(name, wish.Role, "")
        {
            Queues = wish.Queues ?? [], MasksNumbers = wish.MasksNumbers, ExpiresAt = end,
        });
        audit.Note(context, $"token \"{name}\" for {wish.Role}", "done");
        return TypedResults.Ok(new TokenAnswer(name, token, end));
    }

    private static IResult RemoveToken(string name, HttpContext context, UserBook users, Audit audit)
    {
        bool done = users.TryRemoveToken(name);
        audit.Note(context, $"token \"{name}\" is removed", done ? "done" : "refused");
        return done ? Results.NoContent() : Results.Problem("there is no such token", statusCode: StatusCodes.Status404NotFound);
    }
}
