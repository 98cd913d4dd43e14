using System.Reflection;
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
using FluentMigrator.Runner.Versioning;
using Microsoft.Data.SqlClient;
using Moq;

namespace Acd.Store.Tests.Contract;

/// <summary>
/// What SQL Server would be sent, beside SqlBulkCopy's own: the text in SqlServer.sql. When it is meant to change, the failing test has
/// written the new one beside the test program.
/// </summary>
public sealed class SqlServerTextTests
{
    private static readonly SqlServer2016Generator Generator = new();

    [Fact]
    public async Task Its_text_is_the_known_one()
    {
        using var folder = new TestFolder();
        var options = new StoreOptions { Folder = folder.Path, Kind = StoreKind.SqlServer, ConnectionString = "Server=x;Database=acd" };
        await using var database = new SqlServerDatabase(options, "me");
        var text = new StringBuilder("-- version\n").AppendJoin('\n', VersionSql())
            .Append("\n\n-- schema\n").AppendJoin('\n', SchemaSql(new FirstSchema(new SqlServerSchema("Server=x"))))
            .Append("\n\n-- writer\n").AppendJoin('\n', [database.LockMarkSql, .. WriterSql.All]);
        foreach (var table in RecordTables.All)
        {
            text.Append("\n\n-- ").Append(table.Name).Append('\n').Append(database.Limited(SelectText.Replay(table), 10));
            foreach (string sql in Queries(table))
                text.Append('\n').Append(database.Limited(sql, 10));
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

    [Theory]
    [InlineData(1205, true)] // chosen as the deadlock's victim
    [InlineData(1222, true)] // a lock wasn't had in time
    [InlineData(-2, true)] // no answer in time
    [InlineData(40613, true)] // a hosted database that is just being moved
    [InlineData(2627, false)] // a key that is there already
    [InlineData(18456, false)] // a wrong password
    [InlineData(3906, false)] // read-only
    public async Task What_may_go_by_itself_is_tried_again_and_nothing_else(int number, bool again)
    {
        var options = new StoreOptions { Folder = "/nowhere", Kind = StoreKind.SqlServer, ConnectionString = "Server=x;Database=acd" };
        await using var database = new SqlServerDatabase(options, "me");

        Assert.Equal(again, database.IsTransient(ServerError(number)));
    }

    /// <summary>The provider makes these only itself.</summary>
    private static SqlException ServerError(int number)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var make = typeof(SqlError).GetConstructors(Hidden).First(each => each.GetParameters()[0].ParameterType == typeof(int));
        object error = make.Invoke([.. make.GetParameters().Select((parameter, i) => i == 0 ? number : Blank(parameter.ParameterType))]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)create.Invoke(null, [errors, "15.0.0"])!;
    }

    private static object? Blank(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>Every order there is, each way, and every condition the table knows.</summary>
    private static IEnumerable<string> Queries(RecordTable table)
    {
        foreach (var order in Enum.GetValues<RecordOrder>())
        {
            yield return SelectText.Of(table, new RecordQuery { Order = order })!.Value.Sql;
            yield return SelectText.Of(table, new RecordQuery { Order = order, Descending = true })!.Value.Sql;
        }
        foreach (var query in (RecordQuery[])[new() { Queue = "" }, new() { Agent = "" }, new() { CallUuid = "" }, new() { Kind = "" }])
        {
            if (SelectText.Of(table, query) is { } select)
                yield return select.Sql;
        }
    }

    private static IEnumerable<string> VersionSql()
    {
        var table = new VersionTable();
        var row = new InsertDataExpression { TableName = table.TableName };
        row.Rows.Add(
        [
            new(table.ColumnName, SchemaKeeper.Newest), new(table.AppliedOnColumnName, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)),
            new(table.DescriptionColumnName, "records"),
        ]);
        return
        [
            .. SchemaSql(new VersionMigration(table)), .. SchemaSql(new VersionUniqueMigration(table)),
            .. SchemaSql(new VersionDescriptionMigration(table)), Generator.Generate(row),
        ];
    }

    private static IEnumerable<string> SchemaSql(IMigration migration)
    {
        var context = new MigrationContext(Mock.Of<IQuerySchema>(), Mock.Of<IServiceProvider>(), "");
        migration.GetUpExpressions(context);
        return context.Expressions.Select(expression => expression switch
        {
            CreateTableExpression table => Generator.Generate(table),
            CreateIndexExpression index => Generator.Generate(index),
            CreateColumnExpression column => Generator.Generate(column),
            AlterTableExpression table => Generator.Generate(table),
            _ => throw new NotSupportedException($"{expression.GetType().Name} isn't known here"),
        });
    }
}
