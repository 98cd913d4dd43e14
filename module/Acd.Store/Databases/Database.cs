using Acd.Store.Databases.MySql;
using Acd.Store.Databases.PostgreSql;
using Acd.Store.Databases.Sqlite;
using Acd.Store.Databases.SqlServer;

namespace Acd.Store.Databases;

/// <summary>The database that the options name.</summary>
internal static class Database
{
    public static RecordDatabase Of(StoreOptions options, string owner) => options.Kind switch
    {
        StoreKind.Sqlite => new SqliteDatabase(options, owner),
        StoreKind.PostgreSql => new PostgreSqlDatabase(options, owner),
        StoreKind.MySql => new MySqlDatabase(options, owner),
        StoreKind.SqlServer => new SqlServerDatabase(options, owner),
        _ => throw new ArgumentException($"there is no store of the kind {options.Kind}", nameof(options)),
    };
}
