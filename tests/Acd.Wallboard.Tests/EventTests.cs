using System.Net.ServerSentEvents;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Wallboard.Live;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Live events: a picture, then changes without gaps; whoever comes back gets what he missed.</summary>
public sealed class EventTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watcher_gets_the_picture_and_then_each_change()
    {
        await using var site = await Site.OpenAsync();
        await using var events = await Stream.OpenAsync(site.Browser);
        Assert.Equal("board", (await events.NextAsync()).EventType);

        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));

        var delta = await events.NextAsync();
        Assert.Equal("delta", delta.EventType);
        Assert.Contains("\"name\":\"anna\"", delta.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"bert\"", delta.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_with_the_last_id_gets_what_he_missed()
    {
        await using var site = await Site.OpenAsync();
        string? last;
        await using (var events = await Stream.OpenAsync(site.Browser))
            last = (await events.NextAsync()).EventId;
        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));
        site.Engine.Do(new AgentStatusSet("bert", AgentStatus.Available));

        await using var again = await Stream.OpenAsync(site.Browser, last);

        Assert.Contains("anna", (await again.NextAsync()).Data, StringComparison.Ordinal);
        Assert.Contains("bert", (await again.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deadbeef.1")]
    [InlineData("nonsense")]
    public async Task An_id_of_another_life_begins_anew(string id)
    {
        await using var site = await Site.OpenAsync();
        await using var events = await Stream.OpenAsync(site.Browser, id);

        Assert.Equal("board", (await events.NextAsync()).EventType);
    }

    [Fact]
    public async Task A_watcher_who_falls_behind_gets_a_whole_picture_and_costs_nobody_anything()
    {
        var feed = new BoardFeed();
        var engine = new EngineOnAThread(Centre.Small, feed);
        using var watch = feed.Watch(null);
        await using var updates = watch.ReadAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        Assert.True(await updates.MoveNextAsync());
        for (int i = 0; i < 200; i++)
            engine.Do(new AgentStatusSet("anna", i % 2 == 0 ? AgentStatus.Available : AgentStatus.LoggedOut));

        Assert.True(await updates.MoveNextAsync());

        Assert.Equal(feed.State, updates.Current.Whole);
        Assert.Equal(1, watch.FellBehind);
    }

    [Fact]
    public void A_caller_whose_offer_is_only_proposed_is_still_shown_as_waiting()
    {
        var feed = new BoardFeed();
        var reviewed = new QueueConfig { Name = "support", OfferReviewMs = 500 };
        var engine = new EngineOnAThread(Centre.Small with { Queues = [reviewed], Tiers = [new("support", "anna")] }, feed);
        engine.Do(new AgentStatusSet("anna", AgentStatus.Available));
        engine.NowMs = 1000;
        engine.Do(new CallerJoined(new CallId(1), "support", "uuid-1", "5551234", "Caller One", "support"));
        engine.NowMs = 1200;
        engine.Show();

        var caller = Assert.Single(feed.State.Picture.Callers);

        Assert.Equal(("proposed", 1000L, null), (caller.State, caller.JoinedAt, caller.WaitMs));
    }

    [Fact]
    public void Nothing_happens_nothing_is_sent()
    {
        var feed = new BoardFeed();
        var engine = new EngineOnAThread(Centre.Small, feed);
        engine.Show();
        long before = feed.State.Sequence;
        engine.NowMs += 700;

        engine.Show();

        Assert.Equal(before, feed.State.Sequence);
    }

    [Fact]
    public void A_thousand_watchers_come_and_go()
    {
        var feed = new BoardFeed();
        var watches = Enumerable.Range(0, 1_000).Select(_ => feed.Watch(null)).ToList();
        Assert.Equal(1_000, feed.Watchers);
        watches.ForEach(watch => watch.Dispose());
        Assert.Equal(0, feed.Watchers);
    }

    private sealed class Stream(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) : IAsyncDisposable
    {
        public static async Task<Stream> OpenAsync(HttpClient browser, string? lastId = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
            if (lastId is not null)
                request.Headers.Add("Last-Event-ID", lastId);
            var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            response.EnsureSuccessStatusCode();
            var items = SseParser.Create(await response.Content.ReadAsStreamAsync(Cancelled)).EnumerateAsync(Cancelled);
            return new Stream(response, items.GetAsyncEnumerator(Cancelled));
        }

        public async Task<SseItem<string>> NextAsync()
        {
            Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancelled));
            return items.Current;
        }

        public async ValueTask DisposeAsync()
        {
            response.Dispose();
            await Task.CompletedTask;
        }
    }
}
