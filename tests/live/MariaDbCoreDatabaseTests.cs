using Acd.Store.Tests.Support;
using MySqlConnector;

namespace Acd.Live.Tests;

/// <summary>core_database=mariadb.</summary>
public sealed class MariaDbCoreDatabaseTests(MariaDbServer server)
    : CoreDatabaseContract(server, "mariadb", "mod_mariadb", user: "root"), IClassFixture<MariaDbServer>
{
    protected override async Task<bool> IsTrackedAsync(string uuid)
    {
        await using var connection = new MySqlConnection(ConnectionString + ";Pooling=false;Connection Timeout=5");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new MySqlCommand("select count(*) from recovery where uuid = @uuid", connection);
        command.Parameters.AddWithValue("uuid", uuid);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0;
    }
}
