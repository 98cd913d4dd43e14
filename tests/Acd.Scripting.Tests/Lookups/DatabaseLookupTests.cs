using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Acd.Scripting.Tests.Lookups;

public sealed class DatabaseLookupTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly System.Data.Common.DbDataSource _source;

    public DatabaseLookupTests()
    {
        _source = SqliteFactory.Instance.CreateDataSource($"Data Source={_folder.Path}/crm.db");
        Execute("create table customers (number text primary key, name text, level integer, agent text);"
            + "insert into customers values ('+4930100', 'ACME', 3, 'anna'), ('+4930200', 'Bob''s', 1, null)");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _source.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_VIP_sample_works_on_a_real_database()
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Support.Samples.Folder, "vip.lua"), TestContext.Current.CancellationToken);
        using var scripting = ScriptSite.Of(source, new LookupPorts { Database = new DatabaseLookup(_source) });

        var vip = await scripting.Ask(Script.Request(caller: new() { Number = "+4930100" }));
        var other = await scripting.Ask(Script.Request(caller: new() { Number = "+4930200" }));
        var unknown = await scripting.Ask(Script.Request(caller: new() { Number = "' or 1=1 --" }));

        Assert.Equal(("vip", 30, "anna"), (vip.Decision.Queue, vip.Decision.Priority, vip.Decision.PreferredAgent));
        Assert.Equal(("support", 10, null), (other.Decision.Queue, other.Decision.Priority, other.Decision.PreferredAgent));
        Assert.Equal(("support", (int?)null), (unknown.Decision.Queue, unknown.Decision.Priority));
    }

    [Theory]
    [InlineData("delete from customers", "may only read")]
    [InlineData("  DROP table customers", "may only read")]
    [InlineData("select * from nowhere", "no such table")]
    [InlineData("with n(i) as (select 1 union all select i + 1 from n limit 200) select * from n", "more than 100 rows")]
    public async Task A_query_that_can_not_be_is_told(string sql, string says)
    {
        var exception = await Assert.ThrowsAsync<LookupException>(() => Ask(new DatabaseLookup(_source), sql, 0));
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_given_up()
    {
        const string Endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";
        using var scripting = ScriptSite.Of(
            $"function on_enter() local r, why = db.row('{Endless}', {{ timeout_ms = 50 }}) return {{ data = {{ why = why }} }} end",
            new LookupPorts { Database = new NeverDatabase() });
        Assert.Equal("no answer in time", (await scripting.Ask()).Decision.Data["why"]);
    }

    [Fact]
    public async Task A_cached_answer_lives_as_long_as_the_asker_allows()
    {
        var database = new DatabaseLookup(_source);
        const string Sql = "select level from customers where number = @p1";
        Assert.Equal(3L, (await Ask(database, Sql, 60_000, "+4930100"))[0]["level"]);
        Execute("update customers set level = 5");
        Assert.Equal(3L, (await Ask(database, Sql, 60_000, "+4930100"))[0]["level"]);
        Assert.Equal(5L, (await Ask(database, Sql, 0, "+4930100"))[0]["level"]);
        Assert.Equal(5L, (await Ask(database, Sql, 60_000, "+4930200"))[0]["level"]);
    }

    [Fact]
    public async Task Without_a_database_the_script_gets_nil_and_why()
    {
        using var scripting = ScriptSite.Of("function on_enter() local r, why = db.row('select 1') return { data = { why = why } } end");
        var outcome = await scripting.Ask();
        Assert.Equal(HookResult.Decided, outcome.Result);
        Assert.Contains("no database", outcome.Decision.Data["why"], StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Ask(
        DatabaseLookup database, string sql, long cacheMs, params object?[] parameters) =>
        database.Ask(new DatabaseQuestion(sql, parameters, cacheMs), TestContext.Current.CancellationToken);

    private void Execute(string sql)
    {
        using var connection = _source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class NeverDatabase : IDatabaseLookup
    {
        public async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Ask(
            DatabaseQuestion question, CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return [];
        }
    }
}
