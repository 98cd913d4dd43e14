using System.Text;
using Acd.Engine;
using Acd.Wallboard.Security;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard.Api;

/// <summary>Who did what, from where, and what came of it: a line in the log, and a fact among the engine's.</summary>
internal sealed class Audit(ILogger log, IEngineDoor engine)
{
    /// <summary>Longer texts are cut: what comes from outside has no end of its own.</summary>
    private const int LengthMax = 500;

    private const string Nobody = "-";

    public void Done(HttpContext context, string action, string result = "done") => Note(context, action, result, isRefused: false);

    public void Refused(HttpContext context, string action, string why) => Note(context, action, $"refused, {why}", isRefused: true);

    /// <summary>The answer to an order, noted.</summary>
    public IResult Answer(HttpContext context, string action, EngineError? error)
    {
        if (error is null)
        {
            Done(context, action);
            return TypedResults.NoContent();
        }
        Refused(context, action, error.What);
        return Problems.Of(error);
    }

    private void Note(HttpContext context, string action, string result, bool isRefused)
    {
        string user = context.UserOrNull()?.Name ?? Nobody;
        string address = context.Connection.RemoteIpAddress?.ToString() ?? Nobody;
        (action, result) = (Plain(action), Plain(result));
        log.WebAudit(user, address, action, result);
        engine.Note(user, $"{user} from {address}: {action}: {result}", isRefused);
    }

    /// <summary>What comes from outside must not make lines of its own in the log.</summary>
    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Take(LengthMax).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()));
}
