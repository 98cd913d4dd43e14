using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

public sealed class PostgreSqlTests(PostgreSqlServer server) : RecordDatabaseContract, IClassFixture<PostgreSqlServer>
{
    protected override async Task<StoreOptions> NewOptionsAsync(string folder)
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        string database = await server.NewDatabaseAsync();
        return new StoreOptions { Folder = folder, Kind = StoreKind.PostgreSql, ConnectionString = server.ConnectionString(database) };
    }
}
