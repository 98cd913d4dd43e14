using System.Net;
using System.Net.Http.Json;
using Acd.Wallboard.Security;
using Acd.Live.Tests.Support;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Clients that dawdle, send without end or hold on to what has ended; the others are served meanwhile.</summary>
public sealed class HostileClientTests
{
    private const int Dawdlers = 200;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("headers", 10)]
    [InlineData("body", 5)]
    [InlineData("chunks", 5)]
    public async Task Who_sends_a_byte_now_and_then_is_cut_off_and_holds_up_nobody(string what, int withinSeconds)
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Admin");
        string before = site.StateText();
        var (start, drop) = Slow(what, token);
        var dawdlers = await Task.WhenAll(Enumerable.Range(0, Dawdlers).Select(_ => RawClient.ConnectAsync(site.Port)));
        var cut = dawdlers.Select(dawdler => DawdleAsync(dawdler, start, drop)).ToList();

        int served = 0;
        while (!cut.TrueForAll(dawdler => dawdler.IsCompleted))
        {
            using var patience = new CancellationTokenSource(Patience);
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/board", patience.Token)).StatusCode);
            served++;
            await Task.Delay(100, Cancelled);
        }

        Assert.True(served > withinSeconds, $"{served} requests were served meanwhile");
        Assert.All(await Task.WhenAll(cut), status => Assert.True(status is 408 or 0, $"one got {status}"));
        Assert.Equal(before, site.StateText());
        foreach (var dawdler in dawdlers)
            dawdler.Dispose();
    }

    [Fact]
    public async Task A_body_without_a_length_ends_at_the_limit()
    {
        await using var site = await Site.OpenAsync();
        using var client = await RawClient.ConnectAsync(site.Port);
        string chunk = $"1000\r\n{new string(' ', 0x1000)}\r\n";
        string token = await site.NewTokenAsync("Admin");
        Assert.True(await client.SayAsync(Start("PUT", "agents/anna/status", token, "Transfer-Encoding: chunked")));

        // One chunk beyond the limit: with more on its way, the end of the connection could overtake the answer.
        for (int i = 0; i < 17; i++)
            Assert.True(await client.SayAsync(chunk));

        Assert.Equal(413, await client.StatusAsync());
        string problem = await client.RestAsync();
        Assert.Contains("application/problem+json", problem, StringComparison.Ordinal);
        Assert.Contains("at most 65536 bytes", problem, StringComparison.Ordinal);
        Assert.Equal("not-ready", site.Feed.State.Picture.Agents[0].State);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFF\r\nx", 400)]
    [InlineData("Transfer-Encoding: chunked", "-1\r\nx", 400)]
    [InlineData("Transfer-Encoding: gzip, chunked", "0\r\n\r\n", 400)]
    [InlineData("Content-Length: 99999999999999999999", "", 400)]
    [InlineData("Content-Length: -1", "", 400)]
    [InlineData("Content-Length: 1000000000000", "{}", 413)]
    [InlineData("Content-Length: 2\r\nContent-Length: 3", "{}", 400)]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 2", "2\r\n{}\r\n0\r\n\r\n", 400)]
    public async Task A_body_whose_length_lies_is_refused(string header, string body, int status)
    {
        await using var site = await Site.OpenAsync();
        using var client = await RawClient.ConnectAsync(site.Port);
        Assert.True(await client.SayAsync(Start("PUT", "agents/anna/status", await site.NewTokenAsync("Admin"), header) + body));

        Assert.Equal(status, await client.StatusAsync());
        Assert.Equal("not-ready", site.Feed.State.Picture.Agents[0].State);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);
    }

    [Fact]
    public void A_token_counts_until_its_time_is_over()
    {
        string folder = Directory.CreateTempSubdirectory("acd-web-").FullName;
        var clock = new TestClock();
        var users = new UserBook(folder, clock);
        Assert.True(users.TrySetUp(users.SetupToken!, "root", Site.Password));
        long end = clock.GetUtcNow().ToUnixTimeMilliseconds() + 1_000;
        var scraper = new UserRecord("scraper", UserRole.Viewer, "") { ExpiresAt = end };
        Assert.Equal(UserChange.Done, users.PutToken(scraper, new Reach(users.Find("root")!, []), out string token));
        var holder = users.FindToken(token);
        Assert.NotNull(holder);
        Assert.True(users.Counts(holder));

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(users.FindToken(token));
        Assert.False(users.Counts(holder));
        Directory.Delete(folder, recursive: true);
    }

    private static string Start(string method, string path, string token, string header) => string.Join("\r\n",
        $"{method} /api/v1/{path} HTTP/1.1", "Host: 127.0.0.1", $"Authorization: Bearer {token}", "Content-Type: application/json", header,
        "", "");

    private static (string Start, string Drop) Slow(string what, string token) => what switch
    {
        "headers" => ("GET /api/v1/board HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", "x"),
        "body" => (Start("PUT", "agents/anna/status", token, "Content-Length: 1000"), " "),
        _ => (Start("PUT", "agents/anna/status", token, "Transfer-Encoding: chunked"), "1\r\n \r\n"),
    };

    /// <summary>Until the server has enough. Returns its last word's status; 0: none.</summary>
    private static async Task<int> DawdleAsync(RawClient client, string start, string drop)
    {
        var answer = client.StatusAsync();
        bool isTaken = await client.SayAsync(start);
        while (isTaken && !answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(Often, Cancelled));
            isTaken = await client.SayAsync(drop);
        }
        return await answer;
    }
}
