using System.Net;
using System.Net.Http.Json;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Live.Tests.Support;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Everybody comes back at once, and again: who stayed is told all, the engine goes on, and nothing is left behind.</summary>
public sealed class ReconnectStormTests
{
    private const int Waves = 4;
    private const int AtOnce = 2_500;

    /// <summary>As docs/wallboard.md says.</summary>
    private const int WatchersMax = 2_000;

    private const long KeptBytesMax = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_reconnects_are_served_or_refused_clearly_and_leave_nothing_behind()
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Viewer");
        using var stays = await SocketClient.OpenAsync(site.Browser, token);
        long last = (await stays.NextAsync())!.Value.GetProperty("data").GetProperty("sequence").GetInt64();
        using var over = new CancellationTokenSource();
        var engine = WorkAsync(site, over.Token);
        var listening = ListenAsync(stays, last);
        int served = 0, refused = 0;
        long kept = 0;

        for (int wave = 0; wave < Waves; wave++)
        {
            int[] statuses = await StormAsync(site, token);
            Assert.All(statuses, status => Assert.True(status is 200 or 101 or 503, $"somebody got {status}"));
            served += statuses.Count(status => status != 503);
            refused += statuses.Count(status => status == 503);
            await WatchersAsync(site, 1);
            if (wave == 0)
                kept = GC.GetTotalMemory(forceFullCollection: true);
        }
        await over.CancelAsync();
        int orders = await engine;

        Assert.Equal(Waves * AtOnce, served + refused);
        Assert.Equal(Waves * (WatchersMax - 1), served);
        Assert.Equal(refused, site.Feed.Refused);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - kept < KeptBytesMax, "memory of watchers who left is kept");
        site.Engine.Do(new AgentStatusSet("bert", AgentStatus.Available));
        Assert.Equal(site.Feed.State.Sequence, await listening.WaitAsync(Patience, Cancelled));
        Assert.Equal(last + orders + 1, site.Feed.State.Sequence);
        var answer = await site.Browser.PutAsJsonAsync("/api/v1/agents/bert/status", new { status = "Logged Out" }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_refused_is_told_when_to_come_back()
    {
        await using var site = await Site.OpenAsync();
        var watches = Enumerable.Range(0, WatchersMax).Select(_ => site.Feed.Watch(null)).ToList();

        using var refused = await site.Browser.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("/api/v1/board", await Problem.DetailAsync(refused, "one more"), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        watches.ForEach(watch => watch.Dispose());
        using var served = await site.Browser.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    /// <summary>The call centre's own work: an agent who comes and goes. Returns how often.</summary>
    private static async Task<int> WorkAsync(Site site, CancellationToken over)
    {
        int orders = 0;
        while (!over.IsCancellationRequested)
        {
            Assert.Null(site.Engine.Do(new AgentStatusSet("anna", orders % 2 == 0 ? AgentStatus.Available : AgentStatus.LoggedOut)));
            orders++;
            await Task.Delay(100, CancellationToken.None);
        }
        return orders;
    }

    /// <summary>Until bert is there: each change, one after the other, none left out. Returns the last one's number.</summary>
    private static async Task<long> ListenAsync(SocketClient socket, long last)
    {
        while (true)
        {
            var message = (await socket.NextAsync())!.Value;
            Assert.Equal("delta", message.GetProperty("kind").GetString());
            var delta = message.GetProperty("data");
            Assert.Equal(++last, delta.GetProperty("sequence").GetInt64());
            if (delta.GetProperty("agents").EnumerateArray().Any(agent => agent.GetProperty("name").GetString() == "bert"))
                return last;
        }
    }

    /// <summary>All at once, half of them by WebSocket; when each has his answer, all are gone without a word.</summary>
    private static async Task<int[]> StormAsync(Site site, string token)
    {
        var clients = new RawClient[AtOnce];
        try
        {
            return await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async i =>
            {
                clients[i] = await RawClient.ConnectAsync(site.Port);
                Assert.True(await clients[i].SayAsync(RawClient.Watching(i % 2 == 0, token)));
                return await clients[i].StatusAsync();
            }));
        }
        finally
        {
            foreach (var client in clients)
                client?.Dispose();
        }
    }

    private static async Task WatchersAsync(Site site, int wanted)
    {
        var end = DateTime.UtcNow + Patience;
        while (site.Feed.Watchers != wanted)
        {
            Assert.True(DateTime.UtcNow < end, $"{site.Feed.Watchers} watch");
            await Task.Delay(20, Cancelled);
        }
    }
}
