using Acd.Store.Databases;
using Acd.Store.Databases.Sqlite;

namespace Acd.Store.Reading;

/// <summary>Records for those who only read them: reports, other programs.</summary>
public static class RecordReaders
{
    /// <summary>Reads what another process writes; writes nothing but a schema that isn't there yet.</summary>
    /// <exception cref="ArgumentException">The connection string can't be read.</exception>
    public static IRecordReader Open(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SqliteLibrary.Load();
        return new RecordReader(Database.Of(options, owner: ""));
    }
}
