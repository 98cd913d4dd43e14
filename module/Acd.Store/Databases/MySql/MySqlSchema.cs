using Acd.Store.Schema;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Processors.MySql;
using Microsoft.Extensions.DependencyInjection;

namespace Acd.Store.Databases.MySql;

internal sealed class MySqlSchema(string connectionString) : ISchemaDialect
{
    public string ConnectionString => connectionString;

    public string NumberType => "bigint";

    public string TextType(int charactersMax) => $"varchar({charactersMax}) character set utf8mb4 collate utf8mb4_bin";

    public void Choose(IMigrationRunnerBuilder runner) =>
        runner.AddMySql8().Services.AddScoped<MySqlDbFactory>(services => new OwnMySqlFactory(services));
}
