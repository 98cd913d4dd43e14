using Acd.Engine.Config;

namespace Acd.Host.Configuration;

/// <summary>What came of a reload, or of trying one.</summary>
/// <param name="Summary">One line, as people at the console read it, without its +OK or -ERR.</param>
/// <param name="IsDone">The configuration is in order and, unless it was only tried, in force.</param>
internal sealed record ReloadOutcome(string Summary, bool IsDone)
{
    private const int LinesMax = 100;

    /// <summary>Another reload is under way; this one didn't begin.</summary>
    public static readonly ReloadOutcome Busy = new("a reload is under way: wait for its answer, then try again", false) { IsBusy = true };

    public bool IsBusy { get; private init; }

    /// <summary>What is, or would be, different.</summary>
    public IReadOnlyList<ConfigChange> Changes { get; init; } = [];

    /// <summary>What happens to those who wait in queues that go.</summary>
    public IReadOnlyList<ConfigChange> Moves { get; init; } = [];

    /// <summary>Each with its place; nothing was changed.</summary>
    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    public IReadOnlyList<ConfigError> Warnings { get; init; } = [];

    /// <summary>The console's answer.</summary>
    /// <param name="withChanges">Whether every change is a line of its own.</param>
    public string Text(bool withChanges)
    {
        List<string> lines =
        [
            .. (withChanges ? Changes : []).Concat(Moves).Select(change => change.ToString()),
            .. Errors.Select(error => error.ToString()), .. Warnings.Select(warning => $"warning: {warning}"),
        ];
        var shown = lines.Take(LinesMax).Select(line => $"\n  {line}");
        return $"{(IsDone ? "+OK" : "-ERR")} {Summary}" + string.Concat(shown)
            + (lines.Count > LinesMax ? $"\n  and {lines.Count - LinesMax} more" : "");
    }
}
