using Acd.Store.Tests.Contract;
using Acd.Store.Tests.Support;
using MySqlConnector;

namespace Acd.Store.Tests.Faults;

public sealed class MariaDbFaultTests(ServerFixture<MariaDbServer> fixture)
    : ServerFaultContract<MariaDbServer>(fixture, StoreKind.MySql), IClassFixture<ServerFixture<MariaDbServer>>
{
    /// <summary>A sequence doesn't go back with its transaction.</summary>
    protected override IReadOnlyList<string> DeadlockTwice =>
    [
        "create sequence tries nocache",
        "create trigger fail before insert on acd_callers for each row if nextval(tries) <= 2 then"
            + " signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found'; end if",
    ];

    /// <summary>As on a replica. The administrator may write even then, so it is somebody else who does.</summary>
    [Fact]
    public async Task A_read_only_server()
    {
        var options = await NewOptionsAsync();
        string database = new MySqlConnectionStringBuilder(options.ConnectionString).Database;
        await Server.ExecuteAsync($"create user writer@'%'; grant all on {database}.* to writer@'%'");
        options = options with { ConnectionString = options.ConnectionString.Replace("root", "writer", StringComparison.Ordinal) };
        await PreparedAsync(options, []);
        await Server.ExecuteAsync("set global read_only = 1");
        try
        {
            using var store = new FaultyStore(options);
            store.Give(10);
            await store.UntilAwayAsync();
            Assert.Contains("read-only", store.Service.Status.Failure, StringComparison.Ordinal);
            await Server.ExecuteAsync("set global read_only = 0");
            await store.AllArrivesAsync();
        }
        finally
        {
            await Server.ExecuteAsync("set global read_only = 0; drop user writer@'%'");
        }
    }
}
