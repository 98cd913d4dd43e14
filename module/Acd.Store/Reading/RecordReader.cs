using System.Data.Common;
using System.Runtime.CompilerServices;
using Acd.Store.Databases;
using Acd.Store.Records;

namespace Acd.Store.Reading;

/// <summary>Reads by plain SQL that all databases understand the same way; values are parameters, names come from the tables.</summary>
internal sealed class RecordReader(RecordDatabase database) : IRecordReader
{
    public async IAsyncEnumerable<T> ReadAsync<T>(RecordQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : StoreRecord
    {
        var table = RecordTables.Of(typeof(T));
        if (SelectText.Of(table, query) is not { } select)
            yield break;
        await database.PrepareAsync(cancellation).ConfigureAwait(false);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        string sql = query.Max is { } max ? database.Limited(select.Sql, max) : select.Sql;
        await using var command = database.Command(connection, null, sql, select.Values);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var row = new ReaderRow(reader);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            yield return (T)table.Read(row);
    }

    public async Task<IReadOnlyList<StoreRecord>> ReplayAsync(long afterNumber, int max, CancellationToken cancellation = default)
    {
        await database.PrepareAsync(cancellation).ConfigureAwait(false);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(database.ReplayIsolation, cancellation).ConfigureAwait(false);
        var records = new List<StoreRecord>();
        foreach (var table in RecordTables.All)
            await ReadAsync(connection, transaction, table, afterNumber, max, records, cancellation).ConfigureAwait(false);
        records.Sort((a, b) => a.Number.CompareTo(b.Number));
        return records.Count > max ? records[..max] : records;
    }

    private async Task ReadAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, long afterNumber, int max, List<StoreRecord> into,
        CancellationToken cancellation)
    {
        await using var command = database.Command(
            connection, transaction, database.Limited(SelectText.Replay(table), max),
            ("@after", afterNumber), ("@end", (RecordNumbers.NodeOf(afterNumber) + 1) * RecordNumbers.PerNode));
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var row = new ReaderRow(reader);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            into.Add(table.Read(row));
    }
}
