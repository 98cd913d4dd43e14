using Acd.Store.Schema;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Processors.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Acd.Store.Databases.PostgreSql;

internal sealed class PostgreSqlSchema(string connectionString) : ISchemaDialect
{
    public string ConnectionString => connectionString;

    public string NumberType => "bigint";

    public string TextType(int charactersMax) => $"varchar({charactersMax}) collate \"C\"";

    public void Choose(IMigrationRunnerBuilder runner) =>
        runner.AddPostgres().Services.AddScoped<PostgresDbFactory>(services => new OwnPostgresFactory(services));
}
