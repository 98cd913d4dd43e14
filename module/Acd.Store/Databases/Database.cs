using Acd.Store.Databases.Sqlite;

namespace Acd.Store.Databases;

/// <summary>The database that the options name.</summary>
internal static class Database
{
    public static RecordDatabase Of(StoreOptions options, string owner) => options.Kind switch
    {
        StoreKind.Sqlite => new SqliteDatabase(options, owner),
        _ => throw new ArgumentException($"there is no store of the kind {options.Kind}", nameof(options)),
    };
}
