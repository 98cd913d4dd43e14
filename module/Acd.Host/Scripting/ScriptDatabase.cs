using System.Data.Common;
using Acd.Store.Databases.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Acd.Host.Scripting;

/// <summary>Opens the database that <c>script-database</c> names.</summary>
internal static class ScriptDatabase
{
    private const string Sqlite = "sqlite:";
    private const string PostgreSql = "postgresql:";

    /// <summary>Null: none. Connects only when the first script asks.</summary>
    public static DbDataSource? Open(string setting)
    {
        SqliteLibrary.Load();
        if (setting.StartsWith(Sqlite, StringComparison.Ordinal))
            return SqliteFactory.Instance.CreateDataSource(setting[Sqlite.Length..]);
        return setting.StartsWith(PostgreSql, StringComparison.Ordinal) ? NpgsqlDataSource.Create(setting[PostgreSql.Length..]) : null;
    }
}
