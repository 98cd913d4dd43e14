using Acd.Store.Schema;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Processors.SQLite;
using Microsoft.Extensions.DependencyInjection;

namespace Acd.Store.Databases.Sqlite;

internal sealed class SqliteSchema(string connectionString) : ISchemaDialect
{
    public string ConnectionString => connectionString;

    public string NumberType => "INTEGER";

    public string TextType(int charactersMax) => "TEXT";

    public void Choose(IMigrationRunnerBuilder runner) =>
        runner.AddSQLite().Services.AddScoped<SQLiteDbFactory>(services => new OwnSqliteFactory(services));
}
