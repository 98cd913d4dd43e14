using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests;

/// <summary>The whole store on an embedded database.</summary>
public sealed class StoreServiceTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly TestFolder _folder = new();
    private readonly ListLog _log = new();
    private readonly Day _day = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_answered_caller_leaves_his_records()
    {
        using var store = Start();
        Give(store, _day.Answered());
        Assert.True(store.Flush(Soon), string.Join('\n', _log.Lines));

        var caller = Assert.Single(await ReadAsync<CallerRecord>(store));
        Assert.Equal(("answered", "support", "anna", 205L, 1_000L, 1L,
            "because, tier level 0; the caller had waited 5 ms with priority 0, 0 points"),
            (caller.Outcome, caller.Queue, caller.Agent, caller.WaitMs, caller.TalkMs, caller.Offers, caller.Explanation));
        Assert.Equal(1_205, caller.AtMs - caller.JoinedAtMs);
        Assert.Equal(205, caller.AnsweredAtMs - caller.JoinedAtMs);
        var offer = Assert.Single(await ReadAsync<OfferRecord>(store));
        Assert.Equal(("answered", 200L, 5L, 1L), (offer.Result, offer.RingMs, offer.WaitMs, offer.Attempt));
        var intervals = await ReadAsync<AgentIntervalRecord>(store);
        Assert.Equal(["ready", "ringing", "talking", "wrap-up"], intervals.Select(interval => interval.Value));
        Assert.Equal(caller.CallUuid, intervals[3].CallUuid);
        Assert.Equal("solved", Assert.Single(await ReadAsync<DispositionRecord>(store)).Code);
        Assert.Equal(["caller-joined", "caller-answered"], (await ReadAsync<EventRecord>(store)).Select(e => e.Kind));
    }

    [Fact]
    public async Task Who_ordered_what_is_an_event()
    {
        const string What = "root from 127.0.0.1: queue \"support\" closed: done";
        using var store = Start();
        Give(store, [_day.Waiting() with { Kind = FactKind.ActionTaken, Call = default, Supervisor = "root", Text = What }]);
        Assert.True(store.Flush(Soon));

        var told = Assert.Single(await ReadAsync<EventRecord>(store));
        Assert.Equal(("action-taken", What), (told.Kind, told.Text));
    }

    [Fact]
    public async Task A_caller_s_record_names_his_last_recording_even_of_the_time_before_a_crash()
    {
        var joined = _day.Waiting();
        var recorded = joined with { Kind = FactKind.RecordingStarted, Agent = "anna", Text = "/r/1.wav" };
        using (var store = Start())
        {
            Give(store, [joined, recorded, recorded with { Text = "/r/2.wav" }]);
            Assert.True(store.Flush(Soon));
        }

        using var next = Start(TimeSpan.FromMinutes(1));
        Give(next, [joined, joined with { Kind = FactKind.CallerEnded, Outcome = CallerOutcome.Answered, Agent = "anna" }]);
        Assert.True(next.Flush(Soon));
        Assert.Equal("/r/2.wav", Assert.Single(await ReadAsync<CallerRecord>(next)).Recording);
        Assert.Equal(
            ["/r/1.wav", "/r/2.wav"],
            (await ReadAsync<EventRecord>(next)).Where(e => e.Kind == "recording-started").Select(e => e.Text));
    }

    [Fact]
    public async Task A_consumer_replays_from_a_number_without_gaps()
    {
        using var store = Start();
        for (int i = 0; i < 100; i++)
            Give(store, _day.Answered());
        Assert.True(store.Flush(Soon));

        var all = await store.Records.ReplayAsync(0, 10_000, TestContext.Current.CancellationToken);
        Assert.Equal(900, all.Count);
        Assert.Equal(Enumerable.Range(0, 900).Select(i => all[0].Number + i), all.Select(record => record.Number));
        var rest = await store.Records.ReplayAsync(all[499].Number, 100, TestContext.Current.CancellationToken);
        Assert.Equal(all.Skip(500).Take(100), rest);
    }

    [Fact]
    public void The_next_life_finds_the_texts_that_were_kept()
    {
        using (var store = Start())
        {
            store.Keep("a", "1");
            store.Keep("b", "2");
            Assert.True(store.Flush(Soon));
            store.Keep("a", "3");
            store.Keep("b", null);
        }
        using var next = Start();
        Assert.Equal(KeyValuePair.Create("a", "3"), Assert.Single(next.State.Notes));
    }

    [Fact]
    public async Task The_next_life_finds_agents_and_open_callers_and_closes_those_once()
    {
        using (var store = Start())
        {
            Give(store, [_day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch"), _day.Waiting()]);
            Give(store, _day.Answered("ben"));
            Assert.True(store.Flush(Soon));
        }

        using (var store = Start())
        {
            var anna = store.State.Agents.Single(agent => agent.Name == "anna");
            Assert.Equal(("On Break", "lunch"), (anna.Status, anna.Reason));
            Assert.Equal(1, store.State.Agents.Single(agent => agent.Name == "ben").CallsAnswered);
            Assert.Single(store.State.Callers);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.True(store.Flush(Soon));
            Assert.Equal(["answered", "lost"], (await ReadAsync<CallerRecord>(store)).Select(caller => caller.Outcome));
        }

        using var third = Start();
        Assert.Empty(third.State.Callers);
    }

    [Fact]
    public async Task A_caller_who_is_there_again_after_a_crash_goes_on_with_one_record()
    {
        var waiting = _day.Waiting();
        long joinedAtMs;
        using (var store = Start())
        {
            store.Take(in waiting);
            Assert.True(store.Flush(Soon));
        }

        using (var store = Start(TimeSpan.FromMinutes(1)))
        {
            joinedAtMs = Assert.Single(store.State.Callers).JoinedAtMs;
            store.Take(in waiting);
            store.Take(waiting with { Kind = FactKind.CallerEnded, Outcome = CallerOutcome.Abandoned, WaitMs = 9_000 });
            Assert.True(store.Flush(Soon));
        }

        using var third = Start();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.True(third.Flush(Soon));
        var record = Assert.Single(await ReadAsync<CallerRecord>(third));
        Assert.Equal(("abandoned", joinedAtMs), (record.Outcome, record.JoinedAtMs));
    }

    [Fact]
    public void What_is_ordered_is_kept_at_once_with_the_calls_before_it_which_would_wait()
    {
        using var store = StartPatient();
        Give(store, _day.Abandoned());
        Thread.Sleep(500);
        Assert.Equal((4, 0), (store.Status.Facts, store.Status.RecordsWritten));

        Give(store, [_day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch")]);
        Assert.True(SpinWait.SpinUntil(() => store.Status.RecordsWritten == 4, Soon), string.Join('\n', _log.Lines));
    }

    [Fact]
    public void A_crowd_of_records_does_not_wait()
    {
        using var store = StartPatient();
        for (int i = 0; i < 1_000; i++)
            Give(store, _day.Abandoned());
        Assert.True(SpinWait.SpinUntil(() => store.Status.RecordsWritten > 1_000, Soon), string.Join('\n', _log.Lines));
    }

    [Fact]
    public void The_live_state_is_kept_though_the_thread_pool_is_busy_at_the_end()
    {
        using var busy = new ManualResetEventSlim();
        var store = Start();
        try
        {
            // More than the pool brings new threads for meanwhile.
            for (int i = 0; i < 500; i++)
                ThreadPool.UnsafeQueueUserWorkItem(_ => busy.Wait(TimeSpan.FromSeconds(60)), null);
            Give(store, [_day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch"), _day.Waiting()]);
            store.Dispose();
            using var next = Start();
            Assert.Equal("On Break", Assert.Single(next.State.Agents).Status);
            Assert.Single(next.State.Callers);
            busy.Set();
        }
        finally
        {
            busy.Set();
        }
    }

    /// <summary>A store that has written and now has no reason to.</summary>
    private StoreService StartPatient()
    {
        var store = new StoreService(new StoreOptions { Folder = _folder.Path, StateInterval = TimeSpan.FromHours(1) }, _log);
        store.Keep("a", "1");
        Assert.True(store.Flush(Soon));
        // Flush hurries, too, until the next turn.
        Thread.Sleep(200);
        return store;
    }

    private static void Give(StoreService store, IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
            store.Take(in fact);
    }

    private static async Task<List<T>> ReadAsync<T>(StoreService store)
        where T : StoreRecord =>
        await store.Records.ReadAsync<T>(new RecordQuery(), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private StoreService Start(TimeSpan straysAfter = default) =>
        new(new StoreOptions { Folder = _folder.Path, StraysAfter = straysAfter }, _log);
}
