using System.Data.Common;
using System.Net.Sockets;
using Acd.Store.Records;
using Acd.Store.Schema;
using Microsoft.Data.SqlClient;

namespace Acd.Store.Databases.SqlServer;

/// <summary>SQL Server; records go in by SqlBulkCopy.</summary>
internal sealed class SqlServerDatabase : RecordDatabase
{
    private const int PoolMax = 4;

    /// <summary>Time-out, deadlock, lost connections, and the numbers with which a hosted server asks to come again.</summary>
    private static readonly HashSet<int> TransientNumbers =
    [
        -2, -1, 20, 53, 64, 121, 233, 258, 1205, 1222, 4060, 10053, 10054, 10060, 10928, 10929, 40143, 40197, 40501, 40613, 49918, 49919,
        49920,
    ];

    private readonly string _connectionString;

    public SqlServerDatabase(StoreOptions options, string owner)
        : base(options, owner)
    {
        var builder = new SqlConnectionStringBuilder(options.ConnectionString)
        {
            ConnectTimeout = ConnectTimeoutS, CommandTimeout = CommandTimeoutS, MaxPoolSize = PoolMax, ApplicationName = "mod_acd",
        };
        _connectionString = builder.ToString();
        Name = $"SQL Server {builder.DataSource}/{builder.InitialCatalog}";
        Schema = new SqlServerSchema(_connectionString);
    }

    public override string Name { get; }

    public override ISchemaDialect Schema { get; }

    public override string LockMarkSql =>
        "select last_number, owner from acd_writers with (updlock, rowlock) where node = @node";

    public override bool IsTransient(Exception exception) => exception is TimeoutException or IOException or SocketException
        || (exception is SqlException error && error.Errors.Cast<SqlError>().Any(one => TransientNumbers.Contains(one.Number)));

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override string Limited(string sql, int max) => $"{sql} offset 0 rows fetch next {max} rows only";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation)
    {
        using var copy = new SqlBulkCopy((SqlConnection)connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = table.Name, BulkCopyTimeout = CommandTimeoutS,
        };
        foreach (var column in table.Columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        await using var reader = new RecordDataReader(table, records);
        await copy.WriteToServerAsync(reader, cancellation).ConfigureAwait(false);
    }
}
