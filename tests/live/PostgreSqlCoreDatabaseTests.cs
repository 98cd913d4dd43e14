using Acd.Store.Tests.Support;
using Npgsql;

namespace Acd.Live.Tests;

/// <summary>core_database=postgresql.</summary>
public sealed class PostgreSqlCoreDatabaseTests(PostgreSqlServer server)
    : CoreDatabaseContract(server, "postgresql", "mod_pgsql", user: "acd"), IClassFixture<PostgreSqlServer>
{
    protected override async Task<bool> IsTrackedAsync(string uuid)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Timeout=5");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) from recovery where uuid = @uuid", connection);
        command.Parameters.AddWithValue("uuid", uuid);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0;
    }
}
