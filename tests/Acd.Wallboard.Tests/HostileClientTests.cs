using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Acd.Wallboard.Security;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Clients that dawdle, come in masses or hold on to what has ended; the others are served meanwhile.</summary>
public sealed class HostileClientTests
{
    private const int Reconnects = 10_000;
    private const int AtOnce = 100;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_never_finishes_his_request_is_cut_off_and_holds_up_nobody()
    {
        await using var site = await Site.OpenAsync();
        using var client = await ConnectAsync(site);
        await client.GetStream().WriteAsync("GET /api/v1/board HTTP/1.1\r\nHost: 127.0.0.1\r\nX-"u8.ToArray(), Cancelled);

        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);

        using var reader = new StreamReader(client.GetStream());
        string answer = await reader.ReadToEndAsync(Cancelled).WaitAsync(TimeSpan.FromMinutes(1), Cancelled);
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_reconnects_leave_nothing_behind_and_orders_are_still_taken()
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Viewer");
        byte[] request = Encoding.ASCII.GetBytes(
            $"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n");
        int served = 0;

        var some = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancelled };
        await Parallel.ForAsync(0, Reconnects, some, async (_, cancelled) =>
        {
            using var client = await ConnectAsync(site);
            await client.GetStream().WriteAsync(request, cancelled);
            if (await client.GetStream().ReadAsync(new byte[64], cancelled) > 0)
                Interlocked.Increment(ref served);
        });

        Assert.Equal(Reconnects, served);
        var answer = await site.Browser.PutAsJsonAsync("/api/v1/agents/anna/status", new { status = "Available" }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (site.Feed.Watchers > 0)
            await Task.Delay(20, patience.Token);
    }

    [Fact]
    public void A_token_counts_until_its_time_is_over()
    {
        string folder = Directory.CreateTempSubdirectory("acd-web-").FullName;
        var clock = new Clock();
        var users = new UserBook(folder, clock);
        Assert.True(users.TrySetUp(users.SetupToken!, "root", Site.Password));
        var scraper = new UserRecord("scraper", UserRole.Viewer, "") { ExpiresAt = 1_000 };
        Assert.Equal(UserChange.Done, users.PutToken(scraper, new Reach(users.Find("root")!, []), out string token));
        var holder = users.FindToken(token);
        Assert.NotNull(holder);
        Assert.True(users.Counts(holder));

        clock.NowMs = 1_000;

        Assert.Null(users.FindToken(token));
        Assert.False(users.Counts(holder));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A connection that ends abruptly, as a page that is closed; the port is free again at once.</summary>
    private static async Task<TcpClient> ConnectAsync(Site site)
    {
        var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, site.Browser.BaseAddress!.Port, Cancelled);
        return client;
    }

    private sealed class Clock : TimeProvider
    {
        public long NowMs { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);
    }
}
