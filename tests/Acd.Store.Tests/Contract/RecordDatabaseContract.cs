using System.Globalization;
using Acd.Store.Databases;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Schema;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

/// <summary>What every database has to do alike.</summary>
public abstract class RecordDatabaseContract : IDisposable
{
    /// <summary>Four-byte UTF-8, quotes, what ends a line or a field somewhere, trailing blanks, SQL, right-to-left.</summary>
    private static readonly string[] Nasty =
    [
        "😀 𝒜𝒸𝒹", "O'Brien \"Bob\" `x` \\n \\", "tab\tline\r\nend", "  blanks  ", "'; drop table acd_callers; --", "שלום مرحبا",
        "%_*?[]",
        "\u0001\u001a\u007f", "é", "e\u0301", "", "NULL", "\\N", "ﬁ ß ẞ İ ı",
    ];

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Records_come_back_as_they_were()
    {
        await using var database = await NewAsync();
        List<StoreRecord> records = [.. Samples(), .. Nasty.Select(text => new DispositionRecord { Agent = text, Code = text })];
        records = Numbered(records);
        await database.WriteAsync(new RecordBatch(records), Cancelled);

        var read = await new RecordReader(database).ReplayAsync(0, 1_000, Cancelled);

        Assert.Equal(records, read);
    }

    [Fact]
    public async Task What_no_database_can_keep_is_mended_the_same_way_on_the_whole_way_from_the_fact()
    {
        var options = await NewOptionsAsync(_folder.Path);
        var day = new Day { Queue = "a\0b", CallerName = "half \ud83d of 😀" };
        using var store = new StoreService(options, new ListLog());
        foreach (var fact in day.Answered("anna\0"))
            store.Take(in fact);
        Assert.True(store.Flush(TimeSpan.FromSeconds(60)), store.Status.ToString());

        var caller = Assert.Single((await store.Records.ReplayAsync(0, 1_000, Cancelled)).OfType<CallerRecord>());

        Assert.Equal(("a\ufffdb", "half \ufffd of 😀", "anna\ufffd"), (caller.Queue, caller.CallerName, caller.Agent));
    }

    [Fact]
    public async Task Milliseconds_are_kept_and_asked_for_exactly()
    {
        await using var database = await NewAsync();
        long secondMs = new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.FromHours(1)).ToUnixTimeMilliseconds();
        var records = Numbered([.. Enumerable.Range(0, 1_001).Select(i => new DispositionRecord { AtMs = secondMs + i })]);
        await database.WriteAsync(new RecordBatch(records), Cancelled);

        var found = await ReadAsync<DispositionRecord>(database, new() { FromMs = secondMs + 998, UntilMs = secondMs + 1_000 });

        Assert.Equal([secondMs + 998, secondMs + 999], found.Select(record => record.AtMs));
    }

    [Fact]
    public async Task Texts_that_differ_in_case_accent_or_blanks_are_different()
    {
        await using var database = await NewAsync();
        string[] names = ["anna", "Anna", "ännä", "anna ", " anna"];
        var records = Numbered([.. names.Select(name => new DispositionRecord { Agent = name })]);
        await database.WriteAsync(new RecordBatch(records), Cancelled);

        foreach (string name in names)
        {
            var found = await ReadAsync<DispositionRecord>(database, new RecordQuery { Agent = name });
            Assert.Contains(name, found.Select(record => record.Agent));
            Assert.All(found, record => Assert.Equal(name.TrimEnd(), record.Agent.TrimEnd()));
        }
    }

    [Fact]
    public async Task A_batch_given_again_whole_or_in_part_is_there_once()
    {
        await using var database = await NewAsync();
        var records = Numbered([.. Enumerable.Range(0, 100).Select(i => new EventRecord { Kind = $"k{i}" })]);
        await database.WriteAsync(new RecordBatch(records[..60]), Cancelled);
        await database.WriteAsync(new RecordBatch(records[..60]), Cancelled);
        await database.WriteAsync(new RecordBatch(records[30..]), Cancelled);

        Assert.Equal(records, await new RecordReader(database).ReplayAsync(0, 1_000, Cancelled));
    }

    [Fact]
    public async Task Queries_find_by_time_and_text_in_each_order()
    {
        await using var database = await NewAsync();
        // The hour that came twice in Berlin in 2026, to the ms: Unix time doesn't care.
        long twiceMs = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)).ToUnixTimeMilliseconds();
        var records = Numbered(
        [
            new CallerRecord { AtMs = twiceMs + 1, Queue = "a", WaitMs = 30 },
            new CallerRecord { AtMs = twiceMs, Queue = "a", WaitMs = 10 },
            new CallerRecord { AtMs = twiceMs + 3_600_000, Queue = "a", WaitMs = 20 }, new CallerRecord { AtMs = twiceMs, Queue = "b" },
        ]);
        await database.WriteAsync(new RecordBatch(records), Cancelled);

        Assert.Equal([30, 10, 20], await WaitsAsync(new() { Queue = "a" }));
        Assert.Equal([10, 30, 20], await WaitsAsync(new() { Queue = "a", Order = RecordOrder.Time }));
        Assert.Equal([30, 20], await WaitsAsync(new() { Queue = "a", Order = RecordOrder.Duration, Descending = true, Max = 2 }));
        Assert.Equal([30, 10], await WaitsAsync(new() { Queue = "a", FromMs = twiceMs, UntilMs = twiceMs + 3_600_000 }));
        Assert.Empty(await WaitsAsync(new() { Kind = "state" }));
        Assert.Empty(await WaitsAsync(new() { Queue = "' or 1=1 --" }));

        async Task<IEnumerable<long>> WaitsAsync(RecordQuery query) =>
            (await ReadAsync<CallerRecord>(database, query)).Select(record => record.WaitMs);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        var options = await NewOptionsAsync(_folder.Path);
        await using (var database = Open(options, "me"))
        {
            await database.WriteAsync(new RecordBatch(Numbered([new EventRecord()])), Cancelled);
            await using var connection = await database.OpenAsync(Cancelled);
            await using var command = database.Command(connection, null, "update acd_schema_version set version = 99");
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        await using var old = Open(options, "me");
        var refused = await Assert.ThrowsAsync<StoreSchemaException>(
            () => old.WriteAsync(new RecordBatch(Numbered([new EventRecord(), new EventRecord()])), Cancelled));
        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
        await using var look = await old.OpenAsync(Cancelled);
        await using var count = old.Command(look, null, "select count(*) from acd_events");
        Assert.Equal(1, Convert.ToInt32(await count.ExecuteScalarAsync(Cancelled), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date_and_keeps_its_records()
    {
        await using var database = await NewAsync();
        var records = Numbered(Samples());
        await database.WriteAsync(new RecordBatch(records), Cancelled);

        SchemaKeeper.Update(database.Schema, [.. SchemaKeeper.Migrations, typeof(NextSchema)], newest: 2);

        Assert.Equal(records, await new RecordReader(database).ReplayAsync(0, 1_000, Cancelled));
        await using var connection = await database.OpenAsync(Cancelled);
        string[] twos = ["select max(version) from acd_schema_version", $"select max({NextSchema.Column}) from acd_callers"];
        foreach (string sql in twos)
        {
            await using var command = database.Command(connection, null, sql);
            Assert.Equal(2L, Convert.ToInt64(await command.ExecuteScalarAsync(Cancelled), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_schema_that_was_stopped_halfway_is_finished()
    {
        var options = await NewOptionsAsync(_folder.Path);
        await using (var database = Open(options, "me"))
        {
            await database.PrepareAsync(Cancelled);
            await using var connection = await database.OpenAsync(Cancelled);
            foreach (string sql in (string[])["delete from acd_schema_version", "drop table acd_events", "drop table acd_writers"])
            {
                await using var command = database.Command(connection, null, sql);
                await command.ExecuteNonQueryAsync(Cancelled);
            }
        }

        await using var next = Open(options, "me");
        var records = Numbered(Samples());
        await next.WriteAsync(new RecordBatch(records), Cancelled);
        Assert.Equal(records, await new RecordReader(next).ReplayAsync(0, 1_000, Cancelled));
    }

    [Fact]
    public async Task Two_machines_under_one_number_are_told_and_nothing_is_lost_in_silence()
    {
        var options = await NewOptionsAsync(_folder.Path);
        await using var first = Open(options, "first");
        await using var second = Open(options, "second");
        var records = Numbered([new EventRecord(), new EventRecord(), new EventRecord()]);
        await first.WriteAsync(new RecordBatch(records[..2]), Cancelled);

        await Assert.ThrowsAsync<StoreOwnerException>(() => second.WriteAsync(new RecordBatch(records[1..]), Cancelled));
        await second.WriteAsync(new RecordBatch(records[2..]), Cancelled);
        await Assert.ThrowsAsync<StoreOwnerException>(
            () => first.WriteAsync(new RecordBatch([records[2] with { Number = records[2].Number + 1 }]), Cancelled));
    }

    [Fact]
    public Task Twenty_thousand_records_are_all_there() => VolumeAsync(20_000);

    [Fact(Explicit = true)]
    public Task Ten_million_records_are_all_there() => VolumeAsync(10_000_000);

    /// <summary>Options of a new, empty database.</summary>
    protected abstract Task<StoreOptions> NewOptionsAsync(string folder);

    private static RecordDatabase Open(StoreOptions options, string owner) => Database.Of(options, owner);

    private static async Task<List<T>> ReadAsync<T>(RecordDatabase database, RecordQuery query)
        where T : StoreRecord => await new RecordReader(database).ReadAsync<T>(query, Cancelled).ToListAsync(Cancelled);

    private static List<StoreRecord> Numbered(IReadOnlyList<StoreRecord> records) =>
        [.. records.Select((record, i) => record with { Number = 1_000 + i })];

    private static StoreRecord[] Samples() =>
    [
        new CallerRecord
        {
            AtMs = 1_764_000_000_123, CallId = long.MaxValue, CallUuid = Guid.NewGuid().ToString(), Queue = "support", FirstQueue = "sales",
            Agent = "anna", CallerNumber = "+4930", CallerName = "Zoë 😀", Outcome = "answered", JoinedAtMs = 1_763_999_999_001,
            AnsweredAtMs = 1_764_000_000_001, WaitMs = 1, TalkMs = 2, Offers = 3, Moves = 4, CallbackAttempts = 5, Recording = "/r/1.wav",
            Explanation = new string('x', 1_000),
        },
        new OfferRecord
        {
            AtMs = 5, OfferId = long.MinValue, CallId = 7, CallUuid = "u", Queue = "q", Agent = "a", StartedAtMs = 1, RingMs = 2,
            WaitMs = 3, Result = "NO_ANSWER", Cause = 19, Attempt = 2, Explanation = string.Concat(Enumerable.Repeat("😀", 500)),
        },
        new AgentIntervalRecord
        {
            AtMs = 9, Agent = "a", Kind = "state", Value = "talking", NextValue = "wrap-up", StartedAtMs = 1, DurationMs = 8,
            Queue = "q", CallUuid = "u", Reason = "r",
        },
        new DispositionRecord { AtMs = 9, Agent = "a", Queue = "q", CallUuid = "u", Code = "solved" },
        new EventRecord
        {
            AtMs = 9, Kind = "caller-joined", Queue = "q", Agent = "a", CallUuid = "u", CallerNumber = "1", DurationMs = 2, Attempt = 3,
            Cause = 4, Text = "t",
        },
    ];

    private async Task<RecordDatabase> NewAsync() => Open(await NewOptionsAsync(_folder.Path), "me");

    private async Task VolumeAsync(int records)
    {
        const int Batch = 10_000;
        await using var database = await NewAsync();
        for (int from = 0; from < records; from += Batch)
        {
            List<StoreRecord> batch = [.. Enumerable.Range(from + 1, Math.Min(Batch, records - from)).Select(Sample)];
            await database.WriteAsync(new RecordBatch(batch), Cancelled);
        }
        long next = 0;
        var reader = new RecordReader(database);
        while (await reader.ReplayAsync(next, Batch, Cancelled) is { Count: > 0 } read)
        {
            foreach (var record in read)
                Assert.Equal(++next, record.Number);
        }
        Assert.Equal(records, next);

        static StoreRecord Sample(int number) => number % 5 == 0
            ? new CallerRecord { Number = number, CallUuid = $"{number}", Queue = "support", Agent = "anna", Outcome = "answered" }
            : new AgentIntervalRecord { Number = number, Agent = "anna", Kind = "state", Value = "talking", DurationMs = number };
    }
}
