using Acd.Store.Schema;
using FluentMigrator.Runner;

namespace Acd.Store.Databases.SqlServer;

internal sealed class SqlServerSchema(string connectionString) : ISchemaDialect
{
    public string ConnectionString => connectionString;

    public string NumberType => "bigint";

    public string TextType(int charactersMax) => $"nvarchar({charactersMax}) collate Latin1_General_100_BIN2";

    public void Choose(IMigrationRunnerBuilder runner) => runner.AddSqlServer2016();
}
