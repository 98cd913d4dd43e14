using System.Globalization;
using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Running;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Testing;

/// <summary>What a test says there is: <c>given.queue(…)</c> and its like. What isn't given isn't there.</summary>
internal sealed class TestWorld : IQuestionDesk
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, object?> _queues = [];
    private readonly Dictionary<string, object?> _agents = [];
    private readonly List<(string Url, object? Reply)> _replies = [];
    private readonly List<(string Sql, object? Rows)> _rows = [];
    private readonly QuestionDesk _others = new(new LookupPorts());

    /// <summary>A Wednesday noon, UTC, unless the test says otherwise.</summary>
    public DateTimeOffset Now { get; private set; } = Noon;

    /// <summary>What <c>given.KIND</c> says.</summary>
    public ScriptAnswer Given(ScriptQuestion question)
    {
        switch (question[0])
        {
            case "nothing":
                Clear();
                return default;
            case "queue" when question[1] is string name:
                _queues[name] = question[2];
                return default;
            case "agent" when question[1] is string name:
                _agents[name] = question[2];
                return default;
            case "http" when question[1] is string url:
                _replies.Insert(0, (url, question[2]));
                return default;
            case "rows" when question[1] is string sql:
                _rows.Insert(0, (sql, question[2] is IReadOnlyList<object?> rows ? rows : new List<object?>()));
                return default;
            case "now" when Time(question[1]) is { } now:
                Now = now;
                return default;
            default:
                return ScriptAnswer.Error($"given.{question[0]} doesn't understand its arguments");
        }
    }

    public ValueTask<ScriptAnswer> Answer(ScriptQuestion question, HookRequest request, long leftMs, Action<string, string> log) =>
        question.Call switch
        {
            "queue_stats" => new(new ScriptAnswer(_queues.GetValueOrDefault((string)question[0]!))),
            "agent_stats" => new(new ScriptAnswer(_agents.GetValueOrDefault((string)question[0]!))),
            "http" => new(Http((string)question[1]!)),
            "db" => new(Rows((string)question[0]!)),
            _ => _others.Answer(question, request, leftMs, log),
        };

    private ScriptAnswer Http(string url) => _replies.Find(reply => url.StartsWith(reply.Url, StringComparison.Ordinal)) switch
    {
        (null, _) => ScriptAnswer.Missing($"no given.http for {url}"),
        (_, string problem) => ScriptAnswer.Missing(problem),
        var (_, reply) => new ScriptAnswer(reply),
    };

    private ScriptAnswer Rows(string sql) => _rows.Find(rows => sql.Contains(rows.Sql, StringComparison.Ordinal)) switch
    {
        (null, _) => ScriptAnswer.Missing($"no given.rows for {sql}"),
        var (_, rows) => new ScriptAnswer(rows),
    };

    private void Clear()
    {
        _queues.Clear();
        _agents.Clear();
        _replies.Clear();
        _rows.Clear();
        Now = Noon;
    }

    private static DateTimeOffset? Time(object? text) => text is string time
        && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
