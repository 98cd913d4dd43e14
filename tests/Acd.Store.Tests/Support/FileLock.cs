using Acd.Live.Tests.Support;

namespace Acd.Store.Tests.Support;

/// <summary>Another process that has a SQLite file locked until this is disposed of, as a tool that was left open does.</summary>
internal sealed class FileLock : IDisposable
{
    private const string Program = """
        import sqlite3, sys, time
        c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
        for statement in sys.argv[2:]:
            c.execute(statement).fetchall()
        print("locked", flush=True)
        time.sleep(120)
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private readonly BoundedProcess _process;

    private FileLock(BoundedProcess process) => _process = process;

    /// <summary>What keeps every other writer out; readers go on.</summary>
    public static IReadOnlyList<string> FromWriting { get; } = ["begin exclusive"];

    /// <summary>What keeps readers out, too; needs that nobody has it open.</summary>
    public static IReadOnlyList<string> FromAll { get; } =
        ["pragma locking_mode = exclusive", "pragma journal_mode = wal", "begin immediate"];

    public static async Task<FileLock> TakeAsync(string file, IReadOnlyList<string> statements)
    {
        var process = BoundedProcess.Start("python3", ["-c", Program, file, .. statements], Longest, Path.GetDirectoryName(file)!);
        for (long endMs = Environment.TickCount64 + (long)Longest.TotalMilliseconds; Environment.TickCount64 < endMs;)
        {
            if (process.Output.Contains("locked", StringComparison.Ordinal) && !process.HasExited)
                return new FileLock(process);
            if (process.HasExited)
                break;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        string said = process.Output;
        process.Dispose();
        throw new InvalidOperationException($"the file isn't locked; python3 with its sqlite3 is needed: {said}");
    }

    /// <summary>Ends the process with kill -9: nothing is committed or rolled back by it.</summary>
    public void Dispose() => _process.Dispose();
}
