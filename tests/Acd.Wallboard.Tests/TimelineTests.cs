using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

public sealed class TimelineTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agents_day_is_shown_to_those_who_see_him()
    {
        await using var site = await Site.OpenAsync();
        var limited = await site.LogInAsync("sue", new { role = "Viewer", password = Site.Password, queues = new[] { "support" } });

        var day = await limited.GetFromJsonAsync<JsonElement>("/api/v1/agents/anna/timeline", Cancellation);

        Assert.Equal("talking", day[0].GetProperty("state").GetString());
        Assert.Equal(5_000, day[0].GetProperty("duration_ms").GetInt64());
        Assert.Equal(HttpStatusCode.NotFound, (await limited.GetAsync("/api/v1/agents/bert/timeline", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.GetAsync("/api/v1/agents/nobody/timeline", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Records_that_cannot_be_read_are_said()
    {
        await using var site = await Site.OpenAsync();
        site.Reports.Fault = "the records can't be read";
        Assert.Equal(HttpStatusCode.Conflict, (await site.Browser.GetAsync("/api/v1/agents/anna/timeline", Cancellation)).StatusCode);
    }
}
