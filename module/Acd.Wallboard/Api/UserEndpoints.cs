using Acd.Engine;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Api;

/// <summary>Users and tokens, for admins; each sees and changes only those whose rights lie within his own.</summary>
internal static class UserEndpoints
{
    /// <summary>Ten years; a token for longer is one without an end.</summary>
    private const int DaysMax = 3_650;

    public static void Map(IEndpointRouteBuilder admins)
    {
        admins.MapGet("/users", (UserBook users, Reach reach) => Seen(users.Users, reach))
            .WithSummary("All users whose rights lie within one's own.");
        admins.MapPut("/users/{name}", Put).WithSummary("Makes or changes a user.");
        admins.MapDelete("/users/{name}", Remove).WithSummary("Removes a user.");
        admins.MapGet("/tokens", (UserBook users, Reach reach) => Seen(users.Tokens, reach))
            .WithSummary("All tokens of programs whose rights lie within one's own.");
        admins.MapPut("/tokens/{name}", PutToken).WithSummary("Makes a token; it is shown once.");
        admins.MapDelete("/tokens/{name}", RemoveToken).WithSummary("Removes a token.");
    }

    private static IReadOnlyList<UserAnswer> Seen(IReadOnlyList<UserRecord> all, Reach reach) =>
        [.. all.Where(reach.Covers).Select(UserAnswer.Of)];

    private static IResult Put(string name, UserRequest wish, HttpContext context, UserBook users, Reach reach, Audit audit)
    {
        var user = new UserRecord(name, wish.Role, "")
        {
            Agent = wish.Agent, Phone = wish.Phone, Queues = wish.Queues ?? [], MasksNumbers = wish.MasksNumbers,
        };
        if (Fault(user, wish.Password) is { } fault)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, fault);
        string action = $"user \"{name}\" becomes {wish.Role}";
        // Who has been given a phone keeps it, whoever changes the rest.
        if (wish.Phone.Length > 0 && wish.Phone != users.Find(name)?.Phone && !reach.CoversPhone(wish.Phone))
            return RefuseGift(context, audit, action, $"phone \"{wish.Phone}\", which is neither yours nor that of an agent you see");
        return reach.Beyond(user) is { } beyond
            ? RefuseGift(context, audit, action, beyond)
            : Answer(context, audit, action, name, users.Put(user, wish.Password, reach));
    }

    private static IResult Remove(string name, HttpContext context, UserBook users, Reach reach, Audit audit) =>
        Answer(context, audit, $"user \"{name}\" is removed", name, users.Remove(name, reach));

    private static IResult PutToken(
        string name, TokenRequest wish, HttpContext context, UserBook users, Reach reach, TimeProvider time, Audit audit)
    {
        if (wish.Days is < 0 or > DaysMax)
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "days-out-of-range",
                $"days is {wish.Days}: write 1 to {DaysMax}, or 0 for a token that counts until it is removed");
        long? end = wish.Days > 0 ? time.GetUtcNow().AddDays(wish.Days).ToUnixTimeMilliseconds() : null;
        var holder = new UserRecord(name, wish.Role, "")
        {
            Queues = wish.Queues ?? [], MasksNumbers = wish.MasksNumbers, ExpiresAt = end,
        };
        if (Fault(holder, null) is { } fault)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, fault);
        string action = $"token \"{name}\" for {wish.Role}";
        if (reach.Beyond(holder) is { } beyond)
            return RefuseGift(context, audit, action, beyond);
        var result = Answer(context, audit, action, name, users.PutToken(holder, reach, out string token));
        return token.Length > 0 ? TypedResults.Ok(new TokenAnswer(name, token, end)) : result;
    }

    private static IResult RemoveToken(string name, HttpContext context, UserBook users, Reach reach, Audit audit) =>
        Answer(context, audit, $"token \"{name}\" is removed", name, users.RemoveToken(name, reach));

    /// <summary>Null: fine; otherwise what is wrong with it, whoever asks.</summary>
    private static Sentence? Fault(UserRecord user, string? password)
    {
        if (!Enum.IsDefined(user.Role))
            return new("role-unknown", $"there is no role {user.Role}: write {string.Join(", ", Enum.GetNames<UserRole>())}");
        if (user.Phone.Length > 0 && !PhoneName.IsWellFormed(user.Phone))
            return new("phone-malformed", $"a phone is {PhoneName.Rule}");
        return user.Queues.Any(string.IsNullOrEmpty)
            ? new("queue-nameless", $"a queue in queues has no name; for every queue leave queues out")
            : LoginEndpoints.Fault(user.Name, password);
    }

    private static IResult RefuseGift(HttpContext context, Audit audit, string action, string beyond)
    {
        audit.Refused(context, action, $"not in this user's rights: {beyond}");
        return Forbidden("gift-beyond-reach", $"you may not give {beyond}; an admin without limits can");
    }

    private static IResult Answer(HttpContext context, Audit audit, string action, string name, UserChange change)
    {
        if (change == UserChange.Done)
            audit.Done(context, action);
        else
            audit.Refused(context, action, $"{change}");
        return change switch
        {
            UserChange.Done => Results.NoContent(),
            UserChange.Unknown => Problems.Of(StatusCodes.Status404NotFound, "user-unknown", $"there is no \"{name}\""),
            UserChange.BeyondReach => Forbidden(
                "user-beyond-reach", $"\"{name}\" has rights beyond your own; an admin without limits can change or remove it"),
            UserChange.AskerChanged => Forbidden(
                "rights-changed", $"your own rights have changed meanwhile, and nothing was done: log in and try again"),
            UserChange.NeedsPassword => Problems.Of(StatusCodes.Status409Conflict, "password-missing", $"a new user needs a password"),
            _ => Problems.Of(
                StatusCodes.Status409Conflict, "last-admin", $"\"{name}\" is the last admin without limits: make another one first"),
        };
    }

    private static IResult Forbidden(string code, SentenceText why) => Problems.Of(StatusCodes.Status403Forbidden, code, why);
}
