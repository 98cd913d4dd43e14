using System.Globalization;
using Acd.Analysis.Logs;

namespace Acd.Analysis.Tests;

/// <summary>A folder with a log of made-up lines in FreeSWITCH's shape.</summary>
internal sealed class SampleLog : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-analysis-").FullName;

    public static DateTime Start { get; } = new(2026, 3, 1, 10, 0, 0);

    public string Path => System.IO.Path.Combine(_folder, "freeswitch.log");

    public static string Line(double atSeconds, string level, string text, double idle = 90) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Start.AddSeconds(atSeconds):yyyy-MM-dd HH:mm:ss.ffffff} {idle:F2}% [{level}] switch_core_session.c:2427 {text}");

    public void Write(IEnumerable<string> lines, string suffix = "") => File.WriteAllText(Path + suffix, string.Join('\n', lines) + "\n");

    public (LogCoverage Coverage, LogTally Tally) Read(double since, double until, long maxBytes = LogReader.DefaultMaxBytes)
    {
        var tally = new LogTally();
        return (new LogReader(maxBytes).Read(Path, Start.AddSeconds(since), Start.AddSeconds(until), tally.Take), tally);
    }

    public LimitReport Analyze(double since = 0, double until = 3_600)
    {
        var (coverage, tally) = Read(since, until);
        return LimitReport.Of(new Findings
        {
            Since = Start.AddSeconds(since), Until = Start.AddSeconds(until), Log = tally, Coverage = coverage,
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
