using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Acd.Store.Records;
using Acd.Store.Schema;
using MySqlConnector;

namespace Acd.Store.Databases.MySql;

/// <summary>
/// MariaDB or MySQL; records go in by LOAD DATA LOCAL, which takes only what the client offers, no file. A server that forbids it
/// (local_infile=0, MySQL's default) gets INSERTs of many rows.
/// </summary>
internal sealed class MySqlDatabase : RecordDatabase
{
    private const int PoolMax = 4;
    private const int RowsPerInsert = 200;
    private readonly MySqlDataSource _source;
    private bool? _loads;

    public MySqlDatabase(StoreOptions options, string owner)
        : base(options, owner)
    {
        var builder = new MySqlConnectionStringBuilder(options.ConnectionString)
        {
            ConnectionTimeout = (uint)ConnectTimeoutS, DefaultCommandTimeout = (uint)CommandTimeoutS, CancellationTimeout = 2,
            MaximumPoolSize = PoolMax, AllowLoadLocalInfile = true, ApplicationName = "mod_acd",
        };
        _source = new MySqlDataSource(builder.ToString());
        Name = $"MariaDB/MySQL {builder.Server}:{builder.Port}/{builder.Database}";
        Schema = new MySqlSchema(builder.ToString());
    }

    public override string Name { get; }

    public override ISchemaDialect Schema { get; }

    public override string LockMarkSql => "select last_number, owner from acd_writers where node = @node for update";

    public override bool IsTransient(Exception exception) => exception is TimeoutException or IOException or SocketException
        || (exception is MySqlException error && (error.IsTransient || error.ErrorCode is MySqlErrorCode.UnableToConnectToHost
            or MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout or MySqlErrorCode.CommandTimeoutExpired));

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Here each statement of a migration counts at once. A table of versions without any is one that wasn't finished.</summary>
    protected override async Task ClearAsync(DbConnection connection, CancellationToken cancellation)
    {
        const string Find = "select count(*) from information_schema.tables where table_schema = database() and table_name = @name";
        await using var find = Command(connection, null, Find, ("@name", "acd_schema_version"));
        if (!await HasAnyAsync(find, cancellation).ConfigureAwait(false))
            return;
        await using var count = Command(connection, null, "select count(*) from acd_schema_version");
        if (await HasAnyAsync(count, cancellation).ConfigureAwait(false))
            return;
        await using var drop = Command(connection, null, "drop table acd_schema_version");
        await drop.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> HasAnyAsync(DbCommand count, CancellationToken cancellation) =>
        Convert.ToInt64(await count.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) > 0;

    protected override async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation)
    {
        if (_loads ??= await CanLoadAsync(connection, transaction, cancellation).ConfigureAwait(false))
            await LoadAsync(connection, transaction, table, records, cancellation).ConfigureAwait(false);
        else
        {
            for (int i = 0; i < records.Count; i += RowsPerInsert)
                await InsertAsync(connection, transaction, table, records, i, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> CanLoadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "select @@local_infile");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) != 0;
    }

    private async Task LoadAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation)
    {
        var copy = new MySqlBulkCopy((MySqlConnection)connection, (MySqlTransaction)transaction)
        {
            DestinationTableName = table.Name, BulkCopyTimeout = CommandTimeoutS,
        };
        for (int i = 0; i < table.Columns.Count; i++)
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, table.Columns[i].Name));
        await using var reader = new RecordDataReader(table, records);
        await copy.WriteToServerAsync(reader, cancellation).ConfigureAwait(false);
    }

    private async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records, int from,
        CancellationToken cancellation)
    {
        int count = Math.Min(RowsPerInsert, records.Count - from);
        await using var command = Command(connection, transaction, InsertSql(table, count));
        for (int row = 0; row < count; row++)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                object value = column.Text is { } text ? text(records[from + row]) : column.Number!(records[from + row]);
                command.Parameters.Add(new MySqlParameter($"@r{row}c{i}", value));
            }
        }
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static string InsertSql(RecordTable table, int rows)
    {
        var sql = new StringBuilder($"insert into {table.Name} ({table.ColumnNames}) values ");
        var places = Enumerable.Range(0, table.Columns.Count).ToList();
        return sql.AppendJoin(
            ", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", places.Select(i => $"@r{row}c{i}"))})")).ToString();
    }
}
