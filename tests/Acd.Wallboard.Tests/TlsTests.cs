using System.Net;
using System.Net.Http.Json;
using Acd.Live.Tests.Support;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>The pages by TLS: who trusts the authority and nothing else gets all of them, and nobody gets them without.</summary>
public sealed class TlsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Certificate_and_key_are_in_one_file_or_in_two(bool isOneFile)
    {
        using var pem = new PemFolder();
        await using var site = isOneFile
            ? await Site.OpenAsync(change: options => options with { Certificate = pem.BothFile }, tls: pem)
            : await Site.OpenAsync(tls: pem);

        Assert.StartsWith("https://", site.Browser.BaseAddress!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task Both_versions_of_http_are_spoken_and_live_events_come_by_each(string version)
    {
        using var pem = new PemFolder();
        await using var site = await Site.OpenAsync(tls: pem);
        string token = await site.NewTokenAsync("Viewer");
        using var program = site.NewProgram(token);
        program.DefaultRequestVersion = Version.Parse(version);
        program.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        using var events = await program.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var socket = await SocketClient.OpenAsync(site.Browser, token, tls: pem, version: version);

        Assert.Equal((HttpStatusCode.OK, Version.Parse(version)), (events.StatusCode, events.Version));
        Assert.Equal("board", (await socket.NextAsync())?.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task A_page_of_the_same_host_without_tls_is_another_sites(string version)
    {
        using var pem = new PemFolder();
        await using var site = await Site.OpenAsync(tls: pem);
        string token = await site.NewTokenAsync("Viewer");

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => SocketClient.OpenAsync(
            site.Browser, token, origin: $"http://{site.Browser.BaseAddress!.Authority}", tls: pem, version: version));

        Assert.Contains("403", refused.ToString(), StringComparison.Ordinal);
        using var same = await SocketClient.OpenAsync(
            site.Browser, token, origin: $"https://{site.Browser.BaseAddress!.Authority}", tls: pem, version: version);
        Assert.NotNull(await same.NextAsync());
    }

    [Fact]
    public async Task The_cookie_and_the_browser_keep_to_tls()
    {
        using var pem = new PemFolder();
        await using var site = await Site.OpenAsync(tls: pem);
        var login = new { name = "root", password = Site.Password };

        var answer = await site.Browser.PostAsJsonAsync("/api/v1/login", login, Cancelled);

        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=2592000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/me", Cancelled)).StatusCode);
        using var shared = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Host = "localhost" } };
        Assert.False((await site.Browser.SendAsync(shared, Cancelled)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task On_the_loopback_without_tls_nobody_is_told_to_keep_to_it()
    {
        await using var site = await Site.OpenAsync();

        var answer = await site.Browser.PostAsJsonAsync("/api/v1/login", new { name = "root", password = Site.Password }, Cancelled);

        Assert.DoesNotContain("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Who_speaks_without_tls_gets_no_answer_and_the_others_are_served_on()
    {
        using var pem = new PemFolder();
        await using var site = await Site.OpenAsync(tls: pem);
        using var plain = await RawClient.ConnectAsync(site.Port);

        Assert.True(await plain.SayAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));

        Assert.Equal(0, await plain.StatusAsync());
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/health/live", Cancelled)).StatusCode);
    }
}
