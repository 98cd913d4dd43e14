using Microsoft.Extensions.Logging;

namespace Acd.Store.Running;

/// <summary>What the store says in the log; ids 1600 to 1699, never reused.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(1600, LogLevel.Information, "Records go to {Database}")]
    public static partial void StoreReady(this ILogger log, string database);

    [LoggerMessage(1601, LogLevel.Warning,
        "{Database} can't be written to ({Error}). Calls go on, records wait in {Folder} and are written when it is back")]
    public static partial void DatabaseAway(this ILogger log, string database, string error, string folder);

    [LoggerMessage(1602, LogLevel.Information, "{Database} is back; the records that waited are written first")]
    public static partial void DatabaseBack(this ILogger log, string database);

    [LoggerMessage(1603, LogLevel.Error,
        "The journal in {Folder} has no room ({Why}): its oldest {Dropped} {What} are gone. Free space, or bring the database back")]
    public static partial void JournalFull(this ILogger log, string folder, string why, int dropped, string what);

    [LoggerMessage(1604, LogLevel.Error, "{Dropped} {What} are lost, {Folder} doesn't take them: {Why}. Free space there")]
    public static partial void RecordsDropped(this ILogger log, int dropped, string what, string folder, string why);

    [LoggerMessage(1605, LogLevel.Error, "{Database} is not used: {Why}")]
    public static partial void SchemaRefused(this ILogger log, string database, string why);

    [LoggerMessage(1606, LogLevel.Error,
        "{Dropped} facts are lost, the store couldn't take them as fast as they came; is the disk of {Folder} stuck?")]
    public static partial void FactsDropped(this ILogger log, long dropped, string folder);

    [LoggerMessage(1607, LogLevel.Error,
        "Part of the store failed and is started again; calls are not affected. Please report these lines")]
    public static partial void StoreFailed(this ILogger log, Exception exception);

    [LoggerMessage(1608, LogLevel.Warning, "The live state can't be kept in {File} ({Why}); after a crash agents begin as configured")]
    public static partial void StateUnkept(this ILogger log, string file, string why);
}
