using Microsoft.Data.Sqlite;

namespace Acd.Live.Tests.Support;

/// <summary>What is in the embedded database of records.</summary>
public static class StoredRows
{
    /// <summary>The values of the only row, as soon as it is there; two are a failure.</summary>
    public static Task<List<string>> OnlyAsync(FreeSwitchFolder folder, string sql, TimeSpan within) =>
        Eventually.GetAsync($"a row of {sql}", within, () => Task.FromResult(Only(folder, sql)));

    private static List<string>? Only(FreeSwitchFolder folder, string sql)
    {
        string file = Path.Combine(folder.Root, "db", "acd_records.db");
        if (!File.Exists(file))
            return null;
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // From the tests themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        try
        {
            using var reader = command.ExecuteReader();
            if (!reader.Read())
                return null;
            List<string> row = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            Assert.False(reader.Read(), $"more than one row of {sql}");
            return row;
        }
        catch (SqliteException exception) when (exception.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
