namespace Acd.Live.Tests.Support;

/// <summary>The wall clock of one process, to be set while it runs; the machine's stays as it is (tests/native/clock_step.c).</summary>
public sealed class WallClock : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public WallClock() => Set(TimeSpan.Zero);

    /// <summary>For FreeSwitchOptions.Environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["LD_PRELOAD"] = Library(),
        ["ACD_TEST_CLOCK"] = _file,
    };

    /// <summary>How far it goes ahead of the machine's from now on; negative: behind.</summary>
    public void Set(TimeSpan ahead)
    {
        using FileStream file = File.OpenWrite(_file);
        file.Write(BitConverter.GetBytes(ahead.Ticks * TimeSpan.NanosecondsPerTick));
    }

    public void Dispose() => File.Delete(_file);

    private static string Library()
    {
        string library = Path.Combine(RepositoryRoot.Folder, "build", "native", "acd_clock_step.so");
        return File.Exists(library) ? library : throw new FileNotFoundException($"{library} isn't there. Run scripts/build.");
    }
}
