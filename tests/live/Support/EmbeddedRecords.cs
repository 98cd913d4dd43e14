using Microsoft.Data.Sqlite;

namespace Acd.Live.Tests.Support;

/// <summary>What the store of a FreeSWITCH with nothing set up has written.</summary>
/// <param name="folder">That of the FreeSWITCH.</param>
public sealed class EmbeddedRecords(FreeSwitchFolder folder)
{
    /// <summary>The values of the only row, as soon as it is there.</summary>
    public Task<List<string>> RowAsync(string sql, TimeSpan within) =>
        Eventually.GetAsync($"a row of {sql}", within, () => Task.FromResult(Row(sql)));

    private List<string>? Row(string sql)
    {
        string file = Path.Combine(folder.Root, "db", "acd_records.db");
        if (!File.Exists(file))
            return null;
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            using var reader = command.ExecuteReader();
            return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))] : null;
        }
        catch (SqliteException exception) when (exception.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
