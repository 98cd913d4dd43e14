using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

public sealed class PostgreSqlTests(ServerFixture<PostgreSqlServer> fixture)
    : RecordDatabaseContract, IClassFixture<ServerFixture<PostgreSqlServer>>
{
    protected override async Task<StoreOptions> NewOptionsAsync(string folder)
    {
        var server = fixture.Server;
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        string database = await server.NewDatabaseAsync();
        return new StoreOptions { Folder = folder, Kind = StoreKind.PostgreSql, ConnectionString = server.ConnectionString(database) };
    }
}
