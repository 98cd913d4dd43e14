using System.Data;
using System.Data.Common;
using Acd.Store.Records;
using Acd.Store.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acd.Store.Databases.Sqlite;

/// <summary>
/// A file of this machine. WAL, synchronous=NORMAL: a transaction that is over survives the end of the process, however it ends; the
/// last ones before a power failure may be missing, whole.
/// </summary>
internal sealed class SqliteDatabase : RecordDatabase
{
    private readonly string _connectionString;
    private readonly string _file;

    public SqliteDatabase(StoreOptions options, string owner)
        : base(options, owner)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { DefaultTimeout = ConnectTimeoutS };
        if (builder.DataSource.Length == 0)
            builder.DataSource = Path.Combine(options.Folder, "acd_records.db");
        _connectionString = builder.ToString();
        _file = builder.DataSource;
        Schema = new SqliteSchema(_connectionString);
    }

    public override string Name => $"SQLite {_file}";

    public override IsolationLevel ReplayIsolation => IsolationLevel.Serializable;

    public override ISchemaDialect Schema { get; }

    /// <summary>The transaction is immediate: nobody else writes meanwhile.</summary>
    public override string LockMarkSql => "select last_number, owner from acd_writers where node = @node";

    public override bool IsTransient(Exception exception) => exception is TimeoutException
        || (exception is SqliteException sqlite && sqlite.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED);

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using var command = Command(
                connection, null, "pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory;"
                + " pragma cache_size = -32000; pragma wal_autocheckpoint = 4000;");
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    protected override Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation)
    {
        using var insert = new SqliteInsert((SqliteConnection)connection, table);
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            insert.Run(record);
        }
        return Task.CompletedTask;
    }
}
