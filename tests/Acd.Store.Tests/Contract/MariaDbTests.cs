using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

/// <summary>The server's own character set is latin1 here: the store must not depend on it.</summary>
public sealed class MariaDbTests(ServerFixture<MariaDbServer> fixture)
    : RecordDatabaseContract, IClassFixture<ServerFixture<MariaDbServer>>
{
    protected override async Task<StoreOptions> NewOptionsAsync(string folder)
    {
        var server = fixture.Server;
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        string database = await server.NewDatabaseAsync();
        return new StoreOptions { Folder = folder, Kind = StoreKind.MySql, ConnectionString = server.ConnectionString(database) };
    }
}
