using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Facts;
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
        var follower = Assert.Single(await FollowersAsync(site.Browser));
        string[] told = ["supervisor", "mode", "state"];
        Assert.Equal(["1000", "whisper", "dialling"], told.Select(name => follower.GetProperty(name).GetString()));
        var stopped = await site.Browser.DeleteAsync("/api/v1/agents/anna/monitor", Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        Assert.Empty(await FollowersAsync(site.Browser));

        static async Task<JsonElement[]> FollowersAsync(HttpClient browser) =>
            (await browser.GetFromJsonAsync<JsonElement[]>("/api/v1/agents/anna/monitor", Cancelled))!;
    }

    [Fact]
    public async Task Who_follows_is_told_to_supervisors_of_that_agent_only()
    {
        await using var site = await Site.OpenAsync();
        using var anna = await site.LogInAsync("anna", new { role = "Agent", password = Site.Password, agent = "anna" });
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });

        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(anna, "anna"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(chief, "anna"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(chief, "bert"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(site.Browser, "nobody"));

        static async Task<HttpStatusCode> GetAsync(HttpClient user, string agent)
        {
            using var answer = await user.GetAsync($"/api/v1/agents/{agent}/monitor", Cancelled);
            return answer.StatusCode;
        }
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

    [Theory]
    [InlineData("2000", HttpStatusCode.NoContent)]
    [InlineData("anna", HttpStatusCode.NoContent)]
    [InlineData("carl", HttpStatusCode.NoContent)]
    [InlineData("bert", HttpStatusCode.Forbidden)]
    [InlineData("1000", HttpStatusCode.Forbidden)]
    [InlineData("0900123456", HttpStatusCode.Forbidden)]
    public async Task A_supervisor_of_some_queues_listens_in_at_his_phone_or_at_that_of_an_agent_he_sees(
        string phone, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" }, phone = "2000", agent = "carl" });
        var me = await chief.GetFromJsonAsync<JsonElement>("/api/v1/me", Cancelled);
        Assert.Equal("2000", me.GetProperty("phone").GetString());

        using var answer = await chief.PutAsJsonAsync("/api/v1/agents/anna/monitor", new { phone }, Cancelled);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.NoContent ? 1 : 0, site.Engine.Snapshot().Monitors.Count);
        if (status == HttpStatusCode.Forbidden)
        {
            string says = await Problem.DetailAsync(answer, phone);
            Assert.Contains($"\"{phone}\"; an admin sets which phone is yours", says, StringComparison.Ordinal);
            var noted = site.Engine.Actions[^1];
            Assert.Equal((FactKind.ActionRefused, "chief"), (noted.Kind, noted.Supervisor));
        }
    }

    [Fact]
    public async Task Whose_phone_is_not_said_listens_in_at_agents_phones_only()
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(chief, "agents/anna/monitor", new { phone = "2000" }));
        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(chief, "agents/anna/monitor", new { phone = "anna" }));
    }

    [Theory]
    [InlineData("2000", HttpStatusCode.Forbidden)]
    [InlineData("bert", HttpStatusCode.Forbidden)]
    [InlineData("anna", HttpStatusCode.NoContent)]
    [InlineData("3000", HttpStatusCode.NoContent)]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("user/2000", HttpStatusCode.UnprocessableEntity)]
    public async Task An_admin_of_some_queues_gives_nobody_a_phone_he_could_not_have_called(string phone, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync();
        string[] queues = ["support"];
        using var admin = await site.LogInAsync("sue", new { role = "Admin", password = Site.Password, queues, phone = "3000" });

        Assert.Equal(status, await PutAsync(admin, "users/chief", new { role = "Supervisor", password = Site.Password, queues, phone }));
    }

    [Fact]
    public async Task Who_was_given_a_phone_keeps_it_when_an_admin_of_his_queues_changes_the_rest()
    {
        await using var site = await Site.OpenAsync();
        string[] queues = ["support"];
        using var admin = await site.LogInAsync("sue", new { role = "Admin", password = Site.Password, queues });
        using var chief = await site.LogInAsync("chief", new { role = "Viewer", password = Site.Password, queues, phone = "2000" });

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(admin, "users/chief", new { role = "Supervisor", queues, phone = "2000" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(admin, "users/chief", new { role = "Supervisor", queues, phone = "2001" }));
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
