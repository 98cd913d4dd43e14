using System.Data.Common;
using System.Net.Sockets;
using Acd.Store.Records;
using Acd.Store.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Acd.Store.Databases.PostgreSql;

/// <summary>PostgreSQL; records go in by binary COPY.</summary>
internal sealed class PostgreSqlDatabase : RecordDatabase
{
    private const int PoolMax = 4;
    private readonly NpgsqlDataSource _source;

    public PostgreSqlDatabase(StoreOptions options, string owner)
        : base(options, owner)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Timeout = ConnectTimeoutS, CommandTimeout = CommandTimeoutS, MaxPoolSize = PoolMax, ApplicationName = "mod_acd",
        };
        _source = NpgsqlDataSource.Create(builder);
        Name = $"PostgreSQL {builder.Host}:{builder.Port}/{builder.Database}";
        Schema = new PostgreSqlSchema(builder.ToString());
    }

    public override string Name { get; }

    public override ISchemaDialect Schema { get; }

    public override string LockMarkSql => "select last_number, owner from acd_writers where node = @node for update";

    public override bool IsTransient(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } or TimeoutException or IOException or SocketException;

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    public static string CopySql(RecordTable table) =>
        $"copy {table.Name} ({table.ColumnNames}) from stdin (format binary)";

    protected override async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation)
    {
        await using var importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(CopySql(table), cancellation)
            .ConfigureAwait(false);
        importer.Timeout = Options.WriteTimeout;
        foreach (var record in records)
        {
            await importer.StartRowAsync(cancellation).ConfigureAwait(false);
            foreach (var column in table.Columns)
            {
                if (column.Text is { } text)
                    await importer.WriteAsync(text(record), NpgsqlDbType.Varchar, cancellation).ConfigureAwait(false);
                else
                    await importer.WriteAsync(column.Number!(record), NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            }
        }
        await importer.CompleteAsync(cancellation).ConfigureAwait(false);
    }
}
