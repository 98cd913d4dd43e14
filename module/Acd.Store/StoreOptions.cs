namespace Acd.Store;

/// <summary>What the store is told.</summary>
public sealed record StoreOptions
{
    public StoreKind Kind { get; init; } = StoreKind.Sqlite;

    /// <summary>For ADO.NET's provider of that database; empty with SQLite: <c>acd_records.db</c> in <see cref="Folder"/>.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>This machine's folder for the live state, the journal and the embedded database.</summary>
    public required string Folder { get; init; }

    /// <summary>Which machine this is, 0 to 900, when several write into one database.</summary>
    public int Node { get; init; }

    /// <summary>Facts that may wait between the engine and the store; more are dropped and counted.</summary>
    public int FactsMax { get; init; } = 131_072;

    /// <summary>Records that may wait in memory before they go to the journal.</summary>
    public int RecordsInMemoryMax { get; init; } = 50_000;

    /// <summary>Records of one transaction at most.</summary>
    public int BatchMax { get; init; } = 10_000;

    /// <summary>Most time for one transaction.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most time for opening a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long a database that failed is tried again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Most bytes of the journal; past it the oldest detail goes first.</summary>
    public long JournalBytesMax { get; init; } = 1L << 30;

    /// <summary>
    /// How often the live state is written, when it has changed; records wait for it. What each call brings may wait so long: a transaction
    /// costs more processor time than all that is in it.
    /// </summary>
    public TimeSpan StateInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The same for what people order and promise, and while there is a crowd of records.</summary>
    public TimeSpan HurriedStateInterval { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>
    /// After how long a caller whom the last life left open, and of whom this one has heard nothing, gets his record as lost.
    /// </summary>
    public TimeSpan StraysAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The wall clock at a monotonic time, ms.</summary>
    public Func<long, DateTimeOffset> WallClock { get; init; } = _ => TimeProvider.System.GetUtcNow();
}
