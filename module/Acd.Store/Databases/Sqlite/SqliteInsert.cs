using System.Buffers;
using System.Text;
using Acd.Store.Records;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acd.Store.Databases.Sqlite;

/// <summary>
/// Inserts records into one table by a statement of SQLite's own, prepared once. The provider's commands make a dozen objects for each
/// record, and what the store makes of those, the garbage collector takes from the engine's thread. One thread; the connection's
/// transaction is the caller's.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    /// <summary>Room for the longest text a record may have.</summary>
    private const int Utf8BytesAtFirst = 3 * CleanText.LongMax;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly IReadOnlyList<Column> _columns;
    private byte[] _utf8;

    public SqliteInsert(SqliteConnection connection, RecordTable table)
    {
        _database = connection.Handle!;
        _columns = table.Columns;
        Check(raw.sqlite3_prepare_v2(_database, Sql(table), out _statement));
        _utf8 = ArrayPool<byte>.Shared.Rent(Utf8BytesAtFirst);
    }

    /// <exception cref="SqliteException">It isn't there.</exception>
    public void Run(StoreRecord record)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            Check(column.Text is { } text ? Bind(i + 1, text(record)) : raw.sqlite3_bind_int64(_statement, i + 1, column.Number!(record)));
        }
        int result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose()
    {
        _statement.Dispose();
        ArrayPool<byte>.Shared.Return(_utf8);
    }

    private static string Sql(RecordTable table) =>
        $"insert into {table.Name} ({table.ColumnNames}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";

    /// <summary>SQLite copies it.</summary>
    private int Bind(int place, string text)
    {
        // A span without bytes would be a null.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(_statement, place, utf8z.FromSpan("\0"u8));
        int bytesMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytesMax > _utf8.Length)
        {
            ArrayPool<byte>.Shared.Return(_utf8);
            _utf8 = ArrayPool<byte>.Shared.Rent(bytesMax);
        }
        int bytes = Encoding.UTF8.GetBytes(text, _utf8);
        return raw.sqlite3_bind_text(_statement, place, _utf8.AsSpan(0, bytes));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
