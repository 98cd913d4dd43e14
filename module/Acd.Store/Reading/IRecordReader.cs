using Acd.Store.Records;

namespace Acd.Store.Reading;

/// <summary>
/// Reads the records that are in the database; what still waits in memory or in the journal isn't there yet. Any thread. Everything
/// throws what the database's provider throws when it is away.
/// </summary>
public interface IRecordReader
{
    /// <summary>Records of one kind, in the query's order.</summary>
    IAsyncEnumerable<T> ReadAsync<T>(RecordQuery query, CancellationToken cancellation = default)
        where T : StoreRecord;

    /// <summary>
    /// Records of all kinds behind a number, of the machine that gave it, ascending: what a consumer that was away has missed. None: there
    /// are no more now. Numbers ascend by one; a gap is detail that was given up because a disk was full, or another life. The first
    /// number of a machine is above its number times <see cref="RecordNumbers.PerNode"/>.
    /// </summary>
    Task<IReadOnlyList<StoreRecord>> ReplayAsync(long afterNumber, int max, CancellationToken cancellation = default);
}
