using Acd.Store.Tests.Contract;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

public sealed class PostgreSqlFaultTests(ServerFixture<PostgreSqlServer> fixture)
    : ServerFaultContract<PostgreSqlServer>(fixture, StoreKind.PostgreSql), IClassFixture<ServerFixture<PostgreSqlServer>>
{
    /// <summary>A sequence doesn't go back with its transaction.</summary>
    protected override IReadOnlyList<string> DeadlockTwice =>
    [
        "create sequence tries",
        "create function fail() returns trigger language plpgsql as $$ begin if nextval('tries') <= 2 then raise exception 'deadlock'"
            + " using errcode = '40P01'; end if; return new; end $$",
        "create trigger fail before insert on acd_callers for each row execute function fail()",
    ];

    [Fact]
    public async Task A_read_only_database()
    {
        var options = await NewOptionsAsync();
        await PreparedAsync(options, ["do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
            + " current_database()); end $$"]);
        // Sessions opened before don't know it yet.
        Npgsql.NpgsqlConnection.ClearAllPools();
        using var store = new FaultyStore(options);
        store.Give(10);
        await store.UntilAwayAsync();
        Assert.Contains("read-only", store.Service.Status.Failure, StringComparison.Ordinal);
        await PreparedAsync(options, ["set transaction read write; do $$ begin execute format('alter database %I reset"
            + " default_transaction_read_only', current_database()); end $$"], prepare: false);
        await PreparedAsync(options, ["select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid()"], prepare: false);
        await store.AllArrivesAsync();
    }
}
