using System.Data.Common;

namespace Acd.Migrate;

/// <summary>mod_callcenter's three tables, read once.</summary>
internal sealed record CallCenterTables(IReadOnlyList<TableRow> Agents, IReadOnlyList<TableRow> Tiers, IReadOnlyList<TableRow> Members)
{
    /// <exception cref="DbException">The database can't be opened, or isn't mod_callcenter's.</exception>
    public static CallCenterTables Read(DbConnection connection)
    {
        connection.Open();
        return new(
            Table(connection, "SELECT * FROM agents"), Table(connection, "SELECT * FROM tiers"),
            Table(connection, "SELECT * FROM members"));
    }

    private static List<TableRow> Table(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the three constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        using DbDataReader reader = command.ExecuteReader();
        List<TableRow> rows = [];
        while (reader.Read())
        {
            Dictionary<string, object?> values = new(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < reader.FieldCount; i++)
                values[reader.GetName(i)] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(new TableRow(values));
        }
        return rows;
    }
}
