using System.Text;
using Acd.Store.Databases;
using Acd.Store.Databases.SqlServer;
using Acd.Store.Reading;
using Acd.Store.Schema;
using Acd.Store.Tests.Support;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Runner.Generators.SqlServer;
using Moq;

namespace Acd.Store.Tests.Contract;

/// <summary>
/// What SQL Server would be sent, beside SqlBulkCopy's own: the text in SqlServer.sql. When it is meant to change, the failing test has
/// written the new one beside the test program.
/// </summary>
public sealed class SqlServerTextTests
{
    [Fact]
    public async Task Its_text_is_the_known_one()
    {
        using var folder = new TestFolder();
        var options = new StoreOptions { Folder = folder.Path, Kind = StoreKind.SqlServer, ConnectionString = "Server=x;Database=acd" };
        await using var database = new SqlServerDatabase(options, "me");
        var text = new StringBuilder("-- schema\n").AppendJoin('\n', SchemaSql()).Append("\n\n-- mark\n").Append(database.LockMarkSql);
        foreach (var table in RecordTables.All)
        {
            string sql = SelectText.Of(table, new RecordQuery { Order = RecordOrder.Duration, Descending = true })!.Value.Sql;
            text.Append("\n\n-- ").Append(table.Name).Append('\n').Append(database.Limited(sql, 10));
        }
        text.Append('\n').Replace(", ", ",\n    ");

        string known = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Contract", "SqlServer.sql"), TestContext.Current.CancellationToken);
        if (known != text.ToString())
        {
            await File.WriteAllTextAsync(
                Path.Combine(AppContext.BaseDirectory, "SqlServer.new.sql"), text.ToString(), TestContext.Current.CancellationToken);
        }
        Assert.Equal(known, text.ToString());
    }

    private static IEnumerable<string> SchemaSql()
    {
        var nothingThere = Mock.Of<IQuerySchema>();
        var context = new MigrationContext(nothingThere, Mock.Of<IServiceProvider>(), "");
        new FirstSchema(new SqlServerSchema("Server=x")).GetUpExpressions(context);
        var generator = new SqlServer2016Generator();
        return context.Expressions.Select(expression => expression switch
        {
            CreateTableExpression table => generator.Generate(table),
            CreateIndexExpression index => generator.Generate(index),
            _ => throw new NotSupportedException($"{expression.GetType().Name} isn't known here"),
        });
    }
}
