using Acd.Engine;
using Acd.Wallboard.Security;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard.Api;

/// <summary>Who did what, from where, and what came of it.</summary>
internal sealed class Audit(ILogger log)
{
    public void Note(HttpContext context, string action, string result) => log.WebAudit(
        context.UserOrNull()?.Name ?? "-", context.Connection.RemoteIpAddress?.ToString() ?? "-", Plain(action), Plain(result));

    /// <summary>The answer to an order, noted.</summary>
    public IResult Answer(HttpContext context, string action, EngineError? error)
    {
        Note(context, action, error?.What ?? "done");
        return error is null ? TypedResults.NoContent() : Results.Problem(error.What, statusCode: Status(error.Code));
    }

    /// <summary>What comes from outside must not make lines of its own in the log.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static int Status(EngineErrorCode code) => code switch
    {
        EngineErrorCode.UnknownAgent or EngineErrorCode.UnknownQueue or EngineErrorCode.UnknownCaller => StatusCodes.Status404NotFound,
        EngineErrorCode.WrongState or EngineErrorCode.NotAllowed => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
