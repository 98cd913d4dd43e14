using System.Globalization;
using System.Text;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>The two columns side by side, on the console and, of all cases, in build/conformance.txt.</summary>
public sealed class Report(IReadOnlyList<CaseRun> runs, string? oursRefusal)
{
    private const int TitleColumns = 78;

    public async Task WriteAsync()
    {
        string text = ToText();
        string folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Folder, "build")).FullName;
        if (runs.Count == AllCases.List.Count)
            await File.WriteAllTextAsync(Path.Combine(folder, "conformance.txt"), text);
        await Console.Out.WriteLineAsync(text);
    }

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"case",-TitleColumns} mod_callcenter  mod_acd\n");
        foreach (CaseRun run in runs)
        {
            string title = run.Case.Title.Length < TitleColumns ? run.Case.Title : run.Case.Title[..(TitleColumns - 1)];
            text.Append(CultureInfo.InvariantCulture, $"{title,-TitleColumns} {OfStock(run.Stock),-15} {OfOurs(run)}\n");
            AppendReasons(text, "mod_callcenter", run.Stock);
            AppendReasons(text, "mod_acd", run.Ours);
        }

        if (oursRefusal is not null)
            text.Append(CultureInfo.InvariantCulture, $"mod_acd was not compared: {oursRefusal}\n");
        string[] over = [.. runs.Where(IsOver).Select(run => run.Case.Id)];
        if (over.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"listed in KnownWorse.cs and not worse: {string.Join(", ", over)}\n");
        return text.Append(Summary()).ToString();
    }

    private static bool IsOver(CaseRun run) =>
        run.Ours is { Verdict: not Verdict.Worse } && KnownWorse.Reasons.ContainsKey(run.Case.Id);

    private static string OfStock(CaseResult result) => result.Verdict == Verdict.Same ? "as recorded" : "OTHERWISE";

    private static string OfOurs(CaseRun run) => run.Ours?.Verdict switch
    {
        null => "-",
        Verdict.Same => "same",
        Verdict.Better => "better",
        _ when KnownWorse.Reasons.ContainsKey(run.Case.Id) => "known worse",
        _ => "WORSE",
    };

    private static void AppendReasons(StringBuilder text, string module, CaseResult? result)
    {
        foreach (string reason in result?.Reasons ?? [])
            text.Append(CultureInfo.InvariantCulture, $"    {module}: {reason}\n");
    }

    private string Summary()
    {
        int Count(Verdict verdict) => runs.Count(run => run.Ours?.Verdict == verdict);
        int recorded = runs.Count(run => run.Stock.Verdict == Verdict.Same);
        int missing = runs.Count(run => run.Ours is null);
        return string.Create(CultureInfo.InvariantCulture, $"{runs.Count} cases; mod_callcenter as recorded: {recorded}; mod_acd ")
            + string.Create(CultureInfo.InvariantCulture, $"same: {Count(Verdict.Same)}, better: {Count(Verdict.Better)}, ")
            + string.Create(CultureInfo.InvariantCulture, $"worse: {Count(Verdict.Worse)}, not compared: {missing}\n");
    }
}
