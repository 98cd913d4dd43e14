using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace Acd.Migrate;

/// <summary>
/// Where mod_callcenter keeps its tables, in the ways FreeSWITCH's core spells it: a SQLite file, <c>sqlite://FILE</c>,
/// <c>pgsql://hostaddr=… dbname=…</c>, <c>mariadb://Server=…;Database=…</c>.
/// </summary>
internal static class Dsn
{
    /// <summary>A connection that can only read, not opened yet; null when it can't be made, and then why.</summary>
    public static DbConnection? Open(string from, out string error)
    {
        error = "";
        try
        {
            return Connection(from, out error);
        }
        catch (ArgumentException exception)
        {
            error = $"the data source can't be read: {exception.Message}";
            return null;
        }
    }

    private static DbConnection? Connection(string from, out string error)
    {
        error = "";
        if ((After(from, "pgsql://") ?? After(from, "postgresql://")) is { } postgres)
            return new NpgsqlConnection(Postgres(postgres));
        if ((After(from, "mariadb://") ?? After(from, "mysql://")) is { } maria)
            return new MySqlConnection(new MySqlConnectionStringBuilder(maria).ConnectionString);
        if (from.StartsWith("odbc://", StringComparison.OrdinalIgnoreCase) || (!File.Exists(from) && LooksLikeOdbc(from)))
        {
            error = "ODBC data sources can't be opened from here: name the database behind it, pgsql://hostaddr=… dbname=… user=… " +
                "password=… or mariadb://Server=…;Database=…;Uid=…;Pwd=…";
            return null;
        }
        string file = After(from, "sqlite://") ?? from;
        if (!File.Exists(file))
        {
            error = $"there is no file {file}: mod_callcenter's is callcenter.db in FreeSWITCH's db folder, or what \"dbname\" says";
            return null;
        }
        SqliteConnectionStringBuilder sqlite = new() { DataSource = file, Mode = SqliteOpenMode.ReadOnly };
        return new SqliteConnection(sqlite.ConnectionString);
    }

    /// <summary>libpq's words, separated by blanks, as Npgsql's.</summary>
    private static string Postgres(string words)
    {
        NpgsqlConnectionStringBuilder builder = [];
        foreach (string word in Words(words))
        {
            string[] pair = word.Split('=', 2);
            string value = pair.Length == 2 ? pair[1].Trim('\'') : throw new ArgumentException($"\"{pair[0]}\" has no value");
            builder[Npgsql(pair[0])] = value;
        }
        return builder.ConnectionString;
    }

    private static string Npgsql(string word) => word.ToLowerInvariant() switch
    {
        "host" or "hostaddr" => "Host",
        "dbname" => "Database",
        "user" => "Username",
        "password" => "Password",
        "port" => "Port",
        "sslmode" => "SSL Mode",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "options" => "Options",
        _ => throw new ArgumentException($"\"{word}\" isn't understood; leave it out"),
    };

    /// <summary>Blanks separate, except inside '…'.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int from = 0;
        bool quoted = false;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '\'')
                quoted = !quoted;
            if (at == text.Length || (text[at] == ' ' && !quoted))
            {
                if (at > from)
                    yield return text[from..at];
                from = at + 1;
            }
        }
    }

    private static bool LooksLikeOdbc(string from) => from.Count(c => c == ':') == 2;

    private static string? After(string from, string prefix) =>
        from.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? from[prefix.Length..] : null;
}
