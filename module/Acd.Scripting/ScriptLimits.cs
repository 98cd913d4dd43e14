namespace Acd.Scripting;

/// <summary>What one run of a hook may use. Past any of these it is stopped and the queue's static configuration decides.</summary>
public sealed record ScriptLimits
{
    /// <summary>Most memory a Lua state may hold, its libraries and compiled scripts (about 80 KB) included.</summary>
    public long MemoryBytes { get; init; } = 1024 * 1024;

    /// <summary>Most Lua instructions per run; counted in steps of 100.</summary>
    public long Instructions { get; init; } = 1_000_000;

    /// <summary>Most wall-clock time per run, waiting for a worker and for HTTP and database lookups included, ms.</summary>
    public int DeadlineMs { get; init; } = 500;
}
