using Acd.Store.Databases;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

public sealed class SqliteTests : RecordDatabaseContract
{
    protected override Task<StoreOptions> NewOptionsAsync(string folder) => Task.FromResult(new StoreOptions { Folder = folder });

    [Fact]
    public async Task Texts_longer_than_any_column_says_are_kept_whole_and_the_next_one_as_it_is()
    {
        using var folder = new TestFolder();
        await using var database = Database.Of(new StoreOptions { Folder = folder.Path }, "me");
        string[] texts = ["before", string.Concat(Enumerable.Repeat("😀ä", 4_000)), "after", "\0", ""];
        StoreRecord[] records = [.. texts.Select((text, i) => new DispositionRecord { Number = i + 1, Agent = text, Code = "c" })];

        await database.WriteAsync(new RecordBatch(records), TestContext.Current.CancellationToken);

        Assert.Equal(records, await new RecordReader(database).ReplayAsync(0, 100, TestContext.Current.CancellationToken));
    }
}
