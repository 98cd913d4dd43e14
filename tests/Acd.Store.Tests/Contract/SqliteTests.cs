namespace Acd.Store.Tests.Contract;

public sealed class SqliteTests : RecordDatabaseContract
{
    protected override Task<StoreOptions> NewOptionsAsync(string folder) => Task.FromResult(new StoreOptions { Folder = folder });
}
