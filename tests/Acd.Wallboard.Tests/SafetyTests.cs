using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Other sites, other names, forged and expired tokens.</summary>
public sealed class SafetyTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_sites_page_sends_is_refused(string header, string value)
    {
        await using var site = await Site.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/agents/anna/status")
        {
            Content = JsonContent.Create(new { status = "Available" }), Headers = { { header, value } },
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await site.Browser.SendAsync(request, Cancelled)).StatusCode);
        Assert.Equal("not-ready", site.Feed.State.Picture.Agents[0].State);
    }

    [Fact]
    public async Task A_name_of_somebody_elses_is_refused()
    {
        await using var site = await Site.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Host = "rebound.example" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.SendAsync(request, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var site = await Site.OpenAsync();
        var answer = await site.Browser.PostAsJsonAsync("/api/v1/login", new { name = "root", password = Site.Password }, Cancelled);

        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_reads_metrics_and_does_no_more_than_its_role()
    {
        await using var site = await Site.OpenAsync();
        using var scraper = await TokenAsync(site, new { role = "Viewer" });

        string metrics = await scraper.GetStringAsync("/metrics", Cancelled);

        Assert.Contains("\nacd_board_watchers 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections", metrics, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await scraper.PutAsJsonAsync("/api/v1/queues/support/mode", new { mode = "closed" }, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task Metrics_of_every_queue_are_for_those_who_see_every_queue()
    {
        await using var site = await Site.OpenAsync();
        using var scraper = await TokenAsync(site, new { role = "Viewer", queues = new[] { "support" } });

        var answer = await scraper.GetAsync("/metrics", Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Forged_and_removed_tokens_count_as_nobody()
    {
        await using var site = await Site.OpenAsync();
        using var scraper = await TokenAsync(site, new { role = "Viewer" });
        using var forger = site.NewBrowser();
        forger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new string('0', 64));

        Assert.Equal(HttpStatusCode.Unauthorized, (await forger.GetAsync("/metrics", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.Browser.DeleteAsync("/api/v1/tokens/scraper", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await scraper.GetAsync("/metrics", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        await using var site = await Site.OpenAsync();

        string document = await site.Browser.GetStringAsync("/openapi/v1.json", Cancelled);

        Assert.Contains("/api/v1/agents/{agent}/status", document, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> TokenAsync(Site site, object wish)
    {
        var answer = await site.Browser.PutAsJsonAsync("/api/v1/tokens/scraper", wish, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var made = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Cancelled);
        var browser = site.NewBrowser();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("token").GetString());
        return browser;
    }
}
