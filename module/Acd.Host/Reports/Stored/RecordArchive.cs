using System.Data.Common;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Schema;

namespace Acd.Host.Reports.Stored;

/// <summary>Reads the records of a stretch of time, all kinds that statistics are made of.</summary>
internal static class RecordArchive
{
    private const string FileName = "acd_records.db";

    /// <exception cref="IOException">There is no embedded database in it.</exception>
    public static void CheckFolder(string folder)
    {
        if (File.Exists(Path.Combine(folder, FileName)))
            return;
        throw new FileNotFoundException(
            $"there is no {FileName} in {folder}; give the folder that \"acd store status\" shows, FreeSWITCH's db folder by default, "
            + "or name another database with --store");
    }

    /// <summary>Whether it is the records that can't be read; the message says why.</summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is IOException or TimeoutException or DbException or StoreSchemaException;

    /// <param name="reader">Of them.</param>
    /// <param name="fromMs">Unix ms.</param>
    /// <param name="untilMs">Unix ms.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<StoreRecord>> ReadAsync(
        IRecordReader reader, long fromMs, long untilMs, CancellationToken cancellation)
    {
        var query = new RecordQuery { FromMs = fromMs, UntilMs = untilMs };
        var records = new List<StoreRecord>();
        await AddAsync<EventRecord>().ConfigureAwait(false);
        await AddAsync<CallerRecord>().ConfigureAwait(false);
        await AddAsync<OfferRecord>().ConfigureAwait(false);
        await AddAsync<AgentIntervalRecord>().ConfigureAwait(false);
        return records;

        async Task AddAsync<T>()
            where T : StoreRecord
        {
            await foreach (var record in reader.ReadAsync<T>(query, cancellation).ConfigureAwait(false))
                records.Add(record);
        }
    }
}
