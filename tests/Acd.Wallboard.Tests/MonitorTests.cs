using System.Net;
using System.Net.Http.Json;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Listening in and closing everything from the pages.</summary>
public sealed class MonitorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_follows_an_agent_changes_who_hears_him_and_stops()
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "agents/anna/monitor", new { phone = "1000" }));
        var monitor = Assert.Single(site.Engine.Snapshot().Monitors);
        Assert.Equal(("anna", "1000", "listen"), (monitor.Agent, monitor.Supervisor, monitor.Mode));
        Assert.Equal(
            HttpStatusCode.NoContent, await PutAsync(site.Browser, "agents/anna/monitor", new { phone = "1000", mode = "whisper" }));
        Assert.Equal("whisper", Assert.Single(site.Engine.Snapshot().Monitors).Mode);
        var stopped = await site.Browser.DeleteAsync("/api/v1/agents/anna/monitor", Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
    }

    [Theory]
    [InlineData("agents/anna/monitor", "1000", "shout", HttpStatusCode.UnprocessableEntity)]
    [InlineData("agents/anna/monitor", "{api_on_answer=shutdown}user/1", "listen", HttpStatusCode.UnprocessableEntity)]
    [InlineData("agents/anna/monitor", "", "listen", HttpStatusCode.UnprocessableEntity)]
    [InlineData("agents/nobody/monitor", "1000", "listen", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_followed_is_refused(string path, string phone, string mode, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(status, await PutAsync(site.Browser, path, new { phone, mode }));
        Assert.Empty(site.Engine.Snapshot().Monitors);
    }

    [Fact]
    public async Task Agents_and_supervisors_of_other_queues_follow_nobody()
    {
        await using var site = await Site.OpenAsync();
        using var anna = await site.LogInAsync("anna", new { role = "Agent", password = Site.Password, agent = "anna" });
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(anna, "agents/bert/monitor", new { phone = "1000" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(chief, "agents/bert/monitor", new { phone = "1000" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(anna, "queues/mode", new { mode = "closed" }));
        Assert.Empty(site.Engine.Snapshot().Monitors);
    }

    [Fact]
    public async Task Closing_everything_closes_the_queues_one_sees_and_no_others()
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(chief, "queues/mode", new { mode = "closed" }));
        Assert.Equal(["Closed", "Open"], Modes(site));
        Assert.Equal(["closed", "open"], site.Feed.State.Picture.Queues.Select(queue => queue.Mode));
        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "queues/mode", new { mode = "closed" }));
        Assert.Equal(["Closed", "Closed"], Modes(site));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(site.Browser, "queues/mode", new { mode = "ajar" }));
    }

    private static IEnumerable<string> Modes(Site site) => site.Engine.Snapshot().Queues.Select(queue => queue.Mode.ToString());

    private static async Task<HttpStatusCode> PutAsync(HttpClient browser, string path, object body) =>
        (await browser.PutAsJsonAsync($"/api/v1/{path}", body, Cancelled)).StatusCode;
}
