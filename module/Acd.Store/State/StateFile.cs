using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acd.Store.State;

/// <summary>
/// The live state in a file of its own beside the journal, whatever database keeps the records: what a machine needs to go on after a
/// crash must not depend on another machine. Written off the engine thread, one writer at a time.
/// </summary>
internal sealed class StateFile : IStateReader
{
    private const string AgentKind = "agent";
    private const string CallerKind = "caller";
    private const string StoreKind = "store";
    private const string NoteKind = "note";
    private const string OwnerId = "owner";
    private const string NumberId = "last-number";
    private readonly string _connectionString;

    public StateFile(string folder)
    {
        Path = System.IO.Path.Combine(folder, "acd_state.db");
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 5 }.ToString();
    }

    public string Path { get; }

    public IReadOnlyList<AgentStateRow> Agents { get; private set; } = [];

    public IReadOnlyList<CallerStateRow> Callers { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Notes { get; private set; } = new Dictionary<string, string>();

    /// <summary>Name of this folder among all that write to one database: made once, kept for ever.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>A number that a record of an earlier life may have had; 0: none is known.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Reads what the last life left. A damaged file is set aside, so that this life can keep its own.</summary>
    /// <exception cref="IOException">Nor could it be set aside.</exception>
    /// <exception cref="SqliteException">It is whole, but somebody else has it, or the disk doesn't give it.</exception>
    public void Load()
    {
        try
        {
            using var connection = Open();
            Remember(connection);
            Agents = Rows<AgentStateRow>(connection, AgentKind);
            Callers = Rows<CallerStateRow>(connection, CallerKind);
            Notes = NotesOf(connection);
        }
        catch (Exception exception) when (IsDamaged(exception) && File.Exists(Path))
        {
            SqliteConnection.ClearAllPools();
            File.Move(Path, Path + ".unreadable", overwrite: true);
            using var connection = Open();
            Remember(connection);
        }
    }

    public void Write(StateChanges changes)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        using var set = Command(
            connection, transaction, "insert into state (kind, id, row) values (@kind, @id, @row)"
            + " on conflict (kind, id) do update set row = excluded.row", "@kind", "@id", "@row");
        foreach (var agent in changes.Agents)
            Run(set, AgentKind, agent.Name, JsonSerializer.Serialize(agent));
        foreach (var caller in changes.Callers)
            Run(set, CallerKind, caller.CallUuid, JsonSerializer.Serialize(caller));
        using var remove = Command(connection, transaction, "delete from state where kind = @kind and id = @id", "@kind", "@id");
        foreach (string uuid in changes.GoneCallUuids)
            Run(remove, CallerKind, uuid);
        foreach (var (id, text) in changes.Notes)
        {
            if (text is null)
                Run(remove, NoteKind, id);
            else
                Run(set, NoteKind, id, text);
        }
        Run(set, StoreKind, NumberId, JsonSerializer.Serialize(changes.LastNumber));
        transaction.Commit();
    }

    private static bool IsDamaged(Exception exception) => exception is JsonException
        || (exception is SqliteException sqlite && sqlite.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR);

    private void Remember(SqliteConnection connection)
    {
        using var get = Command(connection, null, "select row from state where kind = @kind and id = @id", "@kind", "@id");
        Owner = Value<string>(get, OwnerId) ?? "";
        LastNumber = Value<long>(get, NumberId);
        // Nothing is written when there is something: then somebody who keeps writers out doesn't keep us from reading.
        if (Owner.Length > 0)
            return;
        using var add = Command(
            connection, null, "insert into state (kind, id, row) values (@kind, @id, @row) on conflict (kind, id) do nothing", "@kind",
            "@id", "@row");
        Run(add, StoreKind, OwnerId, JsonSerializer.Serialize(Guid.NewGuid().ToString()));
        Owner = Value<string>(get, OwnerId)!;
    }

    private static T? Value<T>(SqliteCommand get, string id)
    {
        get.Parameters[0].Value = StoreKind;
        get.Parameters[1].Value = id;
        return get.ExecuteScalar() is string row ? JsonSerializer.Deserialize<T>(row) : default;
    }

    private static List<T> Rows<T>(SqliteConnection connection, string kind)
    {
        using var command = Command(connection, null, "select row from state where kind = @kind order by id", "@kind");
        command.Parameters[0].Value = kind;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(JsonSerializer.Deserialize<T>(reader.GetString(0))!);
        return rows;
    }

    private static Dictionary<string, string> NotesOf(SqliteConnection connection)
    {
        using var command = Command(connection, null, "select id, row from state where kind = @kind", "@kind");
        command.Parameters[0].Value = NoteKind;
        using var reader = command.ExecuteReader();
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            notes[reader.GetString(0)] = reader.GetString(1);
        return notes;
    }

    private static void Run(SqliteCommand command, params string[] values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (string name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = normal;"
            + " create table if not exists state (kind text not null, id text not null, row text not null, primary key (kind, id))"
            + " without rowid;";
        command.ExecuteNonQuery();
        return connection;
    }
}
