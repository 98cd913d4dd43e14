using Microsoft.Data.SqlClient;

namespace Acd.Store.Tests.Support;

/// <summary>Takes the store's tables out of a test database.</summary>
internal static class SqlServerDatabases
{
    private const string Drop = "drop table if exists acd_callers, acd_offers, acd_agent_intervals, acd_dispositions, acd_events,"
        + " acd_writers, acd_schema_version";

    public static void Empty(string connectionString)
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        using var command = new SqlCommand(Drop, connection);
        command.ExecuteNonQuery();
    }
}
