namespace Acd.Analysis.Logs;

/// <summary>How often a line of a kind occurred, and where.</summary>
public sealed record LogCount(long Lines, LogPlace First, LogPlace Last, string Text)
{
    internal static LogCount Add(LogCount? before, LogPlace place, string text) =>
        before is null ? new LogCount(1, place, place, text) : before with { Lines = before.Lines + 1, Last = place };

    public override string ToString() => Lines == 1 ? $"{First}: {Text}" : $"{Lines} lines, first {First}, last {Last}: {Text}";
}
