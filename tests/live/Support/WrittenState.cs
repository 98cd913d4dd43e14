using Microsoft.Data.Sqlite;

namespace Acd.Live.Tests.Support;

/// <summary>The live state as it is in its file, where the next life of the module finds it.</summary>
/// <param name="folder">That of the FreeSWITCH.</param>
public sealed class WrittenState(FreeSwitchFolder folder)
{
    /// <summary>Waits until the agent's row has this status and so many calls.</summary>
    public Task HasAgentAsync(string name, string status, long callsAnswered, TimeSpan within) => Eventually.HoldsAsync(
        $"{name} is written down as {status}", within, () => Task.FromResult(Has(
            "agent", "id = @name and row ->> 'Status' = @status and row ->> 'CallsAnswered' = @calls",
            ("@name", name), ("@status", status), ("@calls", callsAnswered))));

    /// <summary>Waits until a caller who is to be called back at <paramref name="number"/> has a row.</summary>
    public Task HasCallbackAsync(string number, TimeSpan within) => Eventually.HoldsAsync(
        $"the callback to {number} is written down", within, () => Task.FromResult(Has(
            "caller", "row ->> 'CallerNumber' = @number and row ->> 'IsCallback' = 1", ("@number", number))));

    private bool Has(string kind, string condition, params (string Name, object Value)[] values)
    {
        string file = Path.Combine(folder.Root, "db", "acd_state.db");
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from state where kind = '{kind}' and {condition}";
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return (long)command.ExecuteScalar()! > 0;
    }
}
