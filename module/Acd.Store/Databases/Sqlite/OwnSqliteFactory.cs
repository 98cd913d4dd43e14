using System.Data.Common;
using FluentMigrator.Runner.Processors.SQLite;
using Microsoft.Data.Sqlite;

namespace Acd.Store.Databases.Sqlite;

/// <summary>Our provider. FluentMigrator would look for one by name, and inside FreeSWITCH load a second copy that can't work.</summary>
internal sealed class OwnSqliteFactory(IServiceProvider services) : SQLiteDbFactory(services)
{
    protected override DbProviderFactory CreateFactory() => SqliteFactory.Instance;
}
