using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Tokens and logins that don't count, or no longer: on requests, and on streams that are open when they end.</summary>
public sealed class TokenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_whose_time_is_over_opens_nothing_and_says_why()
    {
        var clock = new TestClock();
        await using var site = await OpenAsync(clock);
        string token = await site.TokenAsync("program", new { role = "Viewer", days = 1 });
        using var program = site.NewProgram(token);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/metrics", Cancelled)).StatusCode);

        clock.Advance(TimeSpan.FromDays(1));

        await AssertRefusedAsync(program, "time is over");
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(site.Browser, token));
        Assert.Contains("'401'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another digit")]
    [InlineData("a digit less")]
    [InlineData("twice")]
    [InlineData("in capitals")]
    [InlineData("empty")]
    [InlineData("its hash")]
    [InlineData("long")]
    public async Task A_token_that_was_tampered_with_opens_nothing_and_says_why(string how)
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Admin");
        string forged = how switch
        {
            "another digit" => token[..^1] + (token[^1] == '0' ? '1' : '0'),
            "a digit less" => token[..^1],
            "twice" => token + token,
            "in capitals" => token.ToUpperInvariant(),
            "empty" => "",
            "its hash" => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(token))),
            _ => new string('a', 20_000),
        };
        using var forger = site.NewBrowser();
        Assert.True(forger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {forged}"));

        await AssertRefusedAsync(forger, how == "empty" ? "token" : "the token doesn't count");
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(site.Browser, forged));
    }

    [Fact]
    public async Task A_token_anywhere_but_in_its_header_is_none()
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Admin");
        using var nobody = site.NewBrowser();

        foreach (string query in new[] { $"token={token}", $"access_token={token}" })
        {
            using var answer = await nobody.GetAsync($"/api/v1/board?{query}", Cancelled);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        nobody.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        await AssertRefusedAsync(nobody, "nobody is logged in");
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_or_is_too_old_is_none()
    {
        var clock = new TestClock();
        await using var site = await OpenAsync(clock);
        using var login = await site.Browser.PostAsJsonAsync("/api/v1/login", new { name = "root", password = Site.Password }, Cancelled);
        string cookie = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        int middle = cookie.Length / 2;
        string forged = cookie[..middle] + (cookie[middle] == 'A' ? 'B' : 'A') + cookie[(middle + 1)..];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(forged));
        clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(cookie));

        async Task<HttpStatusCode> StatusAsync(string what)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/board") { Headers = { { "Cookie", what } } };
            using var browser = site.NewBrowser();
            return (await browser.SendAsync(request, Cancelled)).StatusCode;
        }
    }

    [Fact]
    public async Task Streams_on_which_nothing_happens_end_with_their_token()
    {
        var clock = new TestClock();
        await using var site = await OpenAsync(clock);
        string token = await site.TokenAsync("program", new { role = "Viewer", days = 3 });
        string other = await site.TokenAsync("other", new { role = "Viewer", days = 4 });
        using var program = site.NewProgram(token);
        using var events = await program.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var socket = await SocketClient.OpenAsync(site.Browser, token);
        using var stays = await SocketClient.OpenAsync(site.Browser, other);
        Assert.NotNull(await socket.NextAsync());
        Assert.NotNull(await stays.NextAsync());

        for (int day = 0; day < 3; day++)
            clock.Advance(TimeSpan.FromDays(1));

        await events.Content.ReadAsStringAsync(Cancelled).WaitAsync(Patience, Cancelled);
        Assert.Null(await socket.NextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.ClosedWith);
        await AssertToldAsync(site, stays);
        Assert.Equal(2, site.Feed.Ended);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Streams_on_which_nothing_happens_end_when_their_user_is_removed_or_changed(bool removed)
    {
        await using var site = await Site.OpenAsync();
        using var guest = await site.LogInAsync("guest", new { role = "Viewer", password = Site.Password });
        using var events = await guest.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var stays = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer"));
        Assert.NotNull(await stays.NextAsync());

        if (removed)
            Assert.Equal(HttpStatusCode.NoContent, (await site.Browser.DeleteAsync("/api/v1/users/guest", Cancelled)).StatusCode);
        else
            await site.PutUserAsync("guest", new { role = "Viewer", masks_numbers = true });

        await events.Content.ReadAsStringAsync(Cancelled).WaitAsync(Patience, Cancelled);
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.GetAsync("/api/v1/events", Cancelled)).StatusCode);
        await AssertToldAsync(site, stays);
    }

    /// <summary>Who isn't meant goes on.</summary>
    private static async Task AssertToldAsync(Site site, SocketClient socket)
    {
        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));
        Assert.Equal("delta", (await socket.NextAsync())?.GetProperty("kind").GetString());
    }

    private static async Task AssertRefusedAsync(HttpClient program, string says)
    {
        foreach (string path in new[] { "/api/v1/board", "/api/v1/events", "/api/v1/ws", "/metrics", "/api/v1/users" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/event-stream" } } };
            using var answer = await program.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Contains(says, await Problem.DetailAsync(answer, path), StringComparison.Ordinal);
            Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        }
    }

    private static Task<Site> OpenAsync(TestClock clock) => Site.OpenAsync(change: options => options with { Time = clock });
}
