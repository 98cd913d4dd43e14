namespace Acd.Store.Tests.Contract;

/// <summary>Needs a server: the connection string of an empty database is in ACD_TEST_SQLSERVER.</summary>
public sealed class SqlServerTests : RecordDatabaseContract
{
    private const string Variable = "ACD_TEST_SQLSERVER";

    protected override Task<StoreOptions> NewOptionsAsync(string folder)
    {
        string text = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(text.Length == 0, $"SQL Server is NOT tested: set {Variable} to the connection string of an empty database");
        Acd.Store.Tests.Support.SqlServerDatabases.Empty(text);
        return Task.FromResult(new StoreOptions { Folder = folder, Kind = StoreKind.SqlServer, ConnectionString = text });
    }
}
