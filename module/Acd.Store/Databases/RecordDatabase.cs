using System.Data;
using System.Data.Common;
using System.Globalization;
using Acd.Engine.Facts;
using Acd.Store.Records;
using Acd.Store.Schema;

namespace Acd.Store.Databases;

/// <summary>
/// One kind of database. A batch is one transaction, which also moves the mark "this machine's records are here up to this number"; what
/// isn't behind the mark is left out. So a batch may be given again after a commit nobody knows the end of, and nothing is there twice.
/// Any thread; one writer at a time.
/// </summary>
/// <param name="options">What to write to.</param>
/// <param name="owner">Who this machine is to the database; see <see cref="State.StateFile.Owner"/>.</param>
internal abstract class RecordDatabase(StoreOptions options, string owner) : IAsyncDisposable
{
    private bool _prepared;
    private bool _owned;

    /// <summary>What people call it, without secrets: for the log.</summary>
    public abstract string Name { get; }

    protected StoreOptions Options => options;

    /// <summary>Seconds for one statement.</summary>
    protected int CommandTimeoutS => Math.Max(1, (int)options.WriteTimeout.TotalSeconds);

    protected int ConnectTimeoutS => Math.Max(1, (int)options.ConnectTimeout.TotalSeconds);

    /// <summary>How to see all tables as of one moment.</summary>
    public virtual IsolationLevel ReplayIsolation => IsolationLevel.RepeatableRead;

    /// <summary>How the schema is kept.</summary>
    public abstract ISchemaDialect Schema { get; }

    /// <summary>Reads the mark and keeps others from moving it.</summary>
    public abstract string LockMarkSql { get; }

    /// <summary>Whether trying the same again soon may work: connection lost, time-out, deadlock, busy.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>An open connection, the caller's to dispose.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Builds or updates the schema, once.</summary>
    /// <exception cref="StoreSchemaException">It is newer than this program; nothing was changed.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_prepared)
            return;
        await using (var probe = await OpenAsync(cancellation).ConfigureAwait(false))
        {
            // Fails here, with the provider's own words, rather than in the middle of a migration.
            await ClearAsync(probe, cancellation).ConfigureAwait(false);
        }
        await Task.Run(() => SchemaKeeper.Update(Schema), cancellation).ConfigureAwait(false);
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var find = Command(connection, null, WriterSql.CountWriter, ("@node", options.Node));
        var found = await find.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
        if (Convert.ToInt64(found, CultureInfo.InvariantCulture) == 0)
        {
            await using var add = Command(connection, null, WriterSql.AddWriter, ("@node", options.Node), ("@owner", owner));
            await add.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        _prepared = true;
    }

    /// <summary>A SELECT that has its order, with so many rows at most.</summary>
    public virtual string Limited(string sql, int max) => $"{sql} limit {max}";

    /// <summary>All of it, or none.</summary>
    public async Task WriteAsync(RecordBatch batch, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation).ConfigureAwait(false);
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await BeginAsync(connection, cancellation).ConfigureAwait(false);
        long mark = await MarkAsync(connection, transaction, batch.FirstNumber, cancellation).ConfigureAwait(false);
        if (batch.LastNumber <= mark)
            return;
        foreach (var (table, records) in batch.ByTable(mark))
        {
            if (table == RecordTables.Callers)
                await LeaveOutKnownAsync(connection, transaction, records, cancellation).ConfigureAwait(false);
            if (records.Count > 0)
                await InsertAsync(connection, transaction, table, records, cancellation).ConfigureAwait(false);
        }
        await using var command = Command(
            connection, transaction, WriterSql.MoveMark, ("@last", batch.LastNumber), ("@owner", owner), ("@node", options.Node));
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        _owned = true;
    }

    public abstract ValueTask DisposeAsync();

    public DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every text that comes here is put together from constants of this assembly; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = CommandTimeoutS;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Takes away what a migration that was stopped in the middle left and its next run would stumble over.</summary>
    protected virtual Task ClearAsync(DbConnection connection, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    protected abstract Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RecordTable table, IReadOnlyList<StoreRecord> records,
        CancellationToken cancellation);

    /// <exception cref="StoreOwnerException">Somebody else writes under this machine's number.</exception>
    private async Task<long> MarkAsync(
        DbConnection connection, DbTransaction transaction, long firstNumber, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, LockMarkSql, ("@node", options.Node));
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false))
            throw new StoreSchemaException($"acd_writers has no row for the machine {options.Node}; somebody deleted it. Restart mod_acd");
        long mark = reader.GetInt64(0);
        if (reader.GetString(1) != owner && (_owned || mark >= firstNumber))
            throw StoreOwnerException.Of(options.Node);
        return mark;
    }

    /// <summary>
    /// A caller found open after a crash may have had his record already: the crash came between the record and the note that he is gone.
    /// </summary>
    private async Task LeaveOutKnownAsync(
        DbConnection connection, DbTransaction transaction, List<StoreRecord> callers, CancellationToken cancellation)
    {
        string lost = RecordWords.Of(CallerOutcome.Lost);
        if (!callers.Exists(caller => ((CallerRecord)caller).Outcome == lost))
            return;
        var seen = new HashSet<(string, long)>();
        var kept = new List<StoreRecord>(callers.Count);
        foreach (var caller in callers.Cast<CallerRecord>())
        {
            bool isNew = seen.Add((caller.CallUuid, caller.JoinedAtMs));
            if (caller.Outcome != lost
                || (isNew && !await IsKnownAsync(connection, transaction, caller, cancellation).ConfigureAwait(false)))
                kept.Add(caller);
        }
        callers.Clear();
        callers.AddRange(kept);
    }

    private async Task<bool> IsKnownAsync(
        DbConnection connection, DbTransaction transaction, CallerRecord caller, CancellationToken cancellation)
    {
        await using var command = Command(
            connection, transaction, WriterSql.CountCaller, ("@uuid", caller.CallUuid), ("@joined", caller.JoinedAtMs));
        var known = await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
        return Convert.ToInt64(known, CultureInfo.InvariantCulture) > 0;
    }
}
