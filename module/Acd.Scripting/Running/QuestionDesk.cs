using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Running;

/// <summary>Answers from the site's ports.</summary>
/// <param name="ports">Where answers come from.</param>
/// <param name="dryRun">True: nothing is sent that could have an effect.</param>
internal sealed class QuestionDesk(LookupPorts ports, bool dryRun = false) : IQuestionDesk
{
    /// <summary>A lookup without a time-out of its own, ms.</summary>
    private const long TimeoutMs = 2000;

    public ValueTask<ScriptAnswer> Answer(ScriptQuestion question, HookRequest request, long leftMs, Action<string, string> log)
    {
        switch (question.Call)
        {
            case "queue_stats":
                return new(new ScriptAnswer(StatisticsValues.Of(ports.Statistics.Queue((string)question[0]!))));
            case "agent_stats":
                return new(new ScriptAnswer(StatisticsValues.Of(ports.Statistics.Agent((string)question[0]!))));
            case "now":
                return new(ClockValues.At(request.Now, question[0]));
            case "log":
                log((string)question[0]!, (string)question[1]!);
                return new(default(ScriptAnswer));
            case "json_decode":
                return new(Decode((string)question[0]!));
            case "json_encode":
                return new(new ScriptAnswer(JsonValues.Encode(question[0])));
            case "http":
                return Http(question, leftMs);
            case "db":
                return Database(question, leftMs);
            default:
                return new(ScriptAnswer.Error($"there is no service \"{question.Call}\""));
        }
    }

    private static ScriptAnswer Decode(string json)
    {
        try
        {
            return new ScriptAnswer(JsonValues.Decode(json));
        }
        catch (LookupException exception)
        {
            return ScriptAnswer.Missing(exception.Message);
        }
    }

    private ValueTask<ScriptAnswer> Http(ScriptQuestion question, long leftMs)
    {
        var options = new LookupOptions(question[3]);
        string method = (string)question[0]!;
        if (ports.Http is not { } http)
            return new(ScriptAnswer.Missing("this site lets scripts ask no web server (script-http-allow)"));
        if (dryRun && method != "GET")
            return new(ScriptAnswer.Missing("not sent, as this is a dry run"));
        var ask = new HttpQuestion(
            method, (string)question[1]!, question[2] as string, options.Text("content_type"), options.Texts("headers"), options.CacheMs);
        return Ask(options, leftMs, async cancellation =>
        {
            var reply = await http.Ask(ask, cancellation).ConfigureAwait(false);
            return new Dictionary<string, object?> { ["status"] = reply.Status, ["body"] = reply.Body };
        });
    }

    private ValueTask<ScriptAnswer> Database(ScriptQuestion question, long leftMs)
    {
        var options = new LookupOptions(question[2]);
        if (ports.Database is not { } database)
            return new(ScriptAnswer.Missing("this site has no database for scripts (script-database)"));
        var parameters = question[1] as IReadOnlyList<object?> ?? [];
        var ask = new DatabaseQuestion((string)question[0]!, parameters, options.CacheMs);
        return Ask(options, leftMs, async cancellation =>
        {
            var rows = await database.Ask(ask, cancellation).ConfigureAwait(false);
            return rows.ToList<object?>();
        });
    }

    private static async ValueTask<ScriptAnswer> Ask(LookupOptions options, long leftMs, Func<CancellationToken, Task<object?>> ask)
    {
        using var limit = new CancellationTokenSource();
        try
        {
            var asked = ask(limit.Token);
            if (!asked.IsCompleted)
                limit.CancelAfter(TimeSpan.FromMilliseconds(Math.Clamp(options.TimeoutMs ?? TimeoutMs, 1, Math.Max(1, leftMs))));
            return new ScriptAnswer(await asked.ConfigureAwait(false));
        }
        catch (LookupException exception)
        {
            return ScriptAnswer.Missing(exception.Message);
        }
        catch (OperationCanceledException)
        {
            return ScriptAnswer.Missing("no answer in time");
        }
        catch (Exception exception)
        {
            return ScriptAnswer.Missing($"the lookup failed: {exception.Message}");
        }
    }
}
