using System.Data.Common;
using System.Globalization;

namespace Acd.Scripting.Lookups;

/// <summary>
/// Database lookups for scripts through any ADO.NET provider; the provider's data source pools the connections. Any thread.
/// </summary>
/// <param name="source">The site's database; give it an account that may only read.</param>
/// <param name="timeoutMs">Most time for one question, ms, even if nobody waits for it any more.</param>
public sealed class DatabaseLookup(DbDataSource source, int timeoutMs = 5000) : IDatabaseLookup
{
    /// <summary>More rows are refused.</summary>
    public const int RowsMax = 100;

    private const int CacheEntries = 5000;
    private static readonly string[] Reading = ["select", "with", "values"];
    private readonly LookupCache<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> _cache = new(CacheEntries);

    public Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Ask(DatabaseQuestion question, CancellationToken cancellation)
    {
        string first = question.Sql.TrimStart().Split([' ', '\t', '\r', '\n', '('], 2)[0];
        if (!Reading.Contains(first, StringComparer.OrdinalIgnoreCase))
            throw new LookupException($"a lookup may only read: it must begin with select, with or values, not \"{first}\"");
        return question.CacheMs > 0
            ? _cache.Get(Key(question), question.CacheMs, () => Query(question, CancellationToken.None), cancellation)
            : Query(question, cancellation);
    }

    private static string Key(DatabaseQuestion question) => string.Join('\0', question.Parameters
        .Select(value => $"{value?.GetType().Name}:{Convert.ToString(value, CultureInfo.InvariantCulture)}").Prepend(question.Sql));

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Query(DatabaseQuestion question, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeoutMs);
        try
        {
            // Providers without truly asynchronous code (SQLite) would hold the worker otherwise.
            return await Task.Run(() => Read(question, limit.Token), limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new LookupException("the database didn't answer in time", exception);
        }
        catch (DbException exception)
        {
            throw new LookupException($"the database says: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Read(DatabaseQuestion question, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = question.Sql;
        command.CommandTimeout = Math.Max(1, timeoutMs / 1000);
        for (int at = 0; at < question.Parameters.Count; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{at + 1}");
            parameter.Value = question.Parameters[at] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (rows.Count == RowsMax)
                throw new LookupException($"the query finds more than {RowsMax} rows; add a limit to it");
            rows.Add(Row(reader));
        }
        return rows;
    }

    private static Dictionary<string, object?> Row(DbDataReader reader)
    {
        var row = new Dictionary<string, object?>();
        for (int column = 0; column < reader.FieldCount; column++)
            row[reader.GetName(column)] = reader.IsDBNull(column) ? null : Plain(reader.GetValue(column));
        return row;
    }

    /// <summary>Dates become texts that sort.</summary>
    private static object Plain(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };
}
