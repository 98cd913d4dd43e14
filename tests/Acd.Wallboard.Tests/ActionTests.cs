using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Each action changes the engine, for those who may, and for nobody else.</summary>
public sealed class ActionTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_sets_an_agents_status()
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "agents/anna/status", new { status = "Available" }));

        Assert.Equal("ready", Assert.Single(site.Feed.State.Picture.Agents, agent => agent.Name == "anna").State);
    }

    [Theory]
    [InlineData("agents/anna/status", """{"status":"Sleeping"}""", 422, "unknown status")]
    [InlineData("agents/nobody/status", """{"status":"Available"}""", 404, "nobody")]
    [InlineData("agents/anna/status", """{"status":""", 400, "")]
    [InlineData("agents/anna/status", """{"state":"Available"}""", 400, "")]
    [InlineData("queues/support/mode", """{"mode":"half-open"}""", 422, "open, draining or closed")]
    [InlineData("queues/nothing/mode", """{"mode":"closed"}""", 404, "nothing")]
    [InlineData("callers/call-77/priority", """{"priority":3}""", 404, "call-77")]
    [InlineData("callers/x/priority", """{"priority":3}""", 404, "x")]
    public async Task Bad_input_is_a_problem_that_says_what_is_wrong(string path, string body, int status, string says)
    {
        await using var site = await Site.OpenAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await site.Browser.PutAsync($"/api/v1/{path}", content, Cancelled);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            await PutAsync(site.Browser, "agents/anna/status", new { status = new string('x', 1_000_000) }));
    }

    [Fact]
    public async Task A_supervisor_moves_and_withdraws_a_caller_and_closes_a_queue()
    {
        await using var site = await Site.OpenAsync();
        site.Engine.Do(Caller(1));
        site.Engine.Do(Caller(2));

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "callers/call-2/priority", new { priority = 5 }));
        Assert.Equal("call-2", site.Feed.State.Picture.Callers[0].Call);
        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "callers/call-1/queue", new { queue = "sales" }));
        Assert.Equal("sales", Assert.Single(site.Feed.State.Picture.Callers, caller => caller.Call == "call-1").Queue);
        var answer = await site.Browser.PostAsJsonAsync("/api/v1/callers/call-1/withdrawal", new { extension = "9000" }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(site.Browser, "queues/support/mode", new { mode = "closed" }));
        Assert.DoesNotContain(site.Feed.State.Picture.Callers, caller => caller.State == "waiting");
    }

    [Fact]
    public async Task An_agent_sets_his_own_status_and_no_others()
    {
        await using var site = await Site.OpenAsync();
        using var anna = await site.LogInAsync("anna", new { role = "Agent", password = Site.Password, agent = "anna" });

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(anna, "agents/anna/status", new { status = "Available" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(anna, "agents/bert/status", new { status = "Available" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(anna, "queues/support/mode", new { mode = "closed" }));
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("/api/v1/users", Cancelled)).StatusCode);
        Assert.Equal("not-ready", Assert.Single(site.Feed.State.Picture.Agents, agent => agent.Name == "bert").State);
    }

    [Fact]
    public async Task A_supervisor_of_one_queue_neither_sees_nor_steers_another()
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });
        site.Engine.Do(Caller(1) with { Queue = "sales" });

        string board = await chief.GetStringAsync("/api/v1/board", Cancelled);

        Assert.Contains("anna", board, StringComparison.Ordinal);
        Assert.DoesNotContain("bert", board, StringComparison.Ordinal);
        Assert.DoesNotContain("sales", board, StringComparison.Ordinal);
        Assert.DoesNotContain("call-1", board, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(chief, "agents/bert/status", new { status = "Available" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(chief, "queues/sales/mode", new { mode = "closed" }));
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(chief, "callers/call-1/priority", new { priority = 1 }));
        Assert.Equal(HttpStatusCode.NotFound, (await chief.GetAsync("/api/v1/callers/call-1/explanation", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task Who_would_get_a_caller_is_told_without_one_and_a_requirement_that_cannot_be_read_is_named_with_its_place()
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "support" } });

        var would = await chief.GetFromJsonAsync<JsonElement>("/api/v1/queues/support/explanation", Cancelled);
        var wrong = await chief.GetAsync("/api/v1/queues/support/explanation?requirement=english;%20soon:%20german", Cancelled);
        var hidden = await chief.GetAsync("/api/v1/queues/sales/explanation", Cancelled);

        Assert.Equal("anna", Assert.Single(would.GetProperty("agents").EnumerateArray()).GetProperty("agent").GetString());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden), (wrong.StatusCode, hidden.StatusCode));
        var problem = await wrong.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.Equal(
            ("requirement-seconds-malformed", "column 9", "soon"),
            (problem.GetProperty("code").GetString(), problem.GetProperty("where").GetString(),
                problem.GetProperty("values")[0].GetString()));
        Assert.StartsWith("column 9: \"soon\" isn't", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(site.Feed.State.Picture.Callers);
    }

    [Fact]
    public async Task Numbers_are_masked_for_those_who_may_not_see_them()
    {
        await using var site = await Site.OpenAsync();
        using var guest = await site.LogInAsync("guest", new { role = "Viewer", password = Site.Password, masks_numbers = true });
        site.Engine.Do(Caller(1));

        string board = await guest.GetStringAsync("/api/v1/board", Cancelled);

        Assert.DoesNotContain("5551234", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Caller One", board, StringComparison.Ordinal);
        Assert.Contains("****234", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_taken_away_count_at_once()
    {
        await using var site = await Site.OpenAsync();
        using var chief = await site.LogInAsync("chief", new { role = "Supervisor", password = Site.Password });
        Assert.Equal(HttpStatusCode.NoContent, (await site.Browser.DeleteAsync("/api/v1/users/chief", Cancelled)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await chief.GetAsync("/api/v1/board", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await site.Browser.DeleteAsync("/api/v1/users/root", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task An_engine_that_is_down_is_said()
    {
        await using var site = await Site.OpenAsync();
        site.Engine.Trouble = new("engine-stopped", $"the engine sleeps; wake it");

        Assert.Equal(
            HttpStatusCode.ServiceUnavailable, await PutAsync(site.Browser, "agents/anna/status", new { status = "Available" }));
        using var ready = await site.NewBrowser().GetAsync("/health/ready", Cancelled);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("the engine sleeps; wake it", await ready.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/health/live", Cancelled)).StatusCode);
    }

    private static CallerJoined Caller(ulong number) =>
        new(new CallId(number), "support", $"uuid-{number}", "5551234", "Caller One", "support");

    private static async Task<HttpStatusCode> PutAsync(HttpClient browser, string path, object body) =>
        (await browser.PutAsJsonAsync($"/api/v1/{path}", body, Cancelled)).StatusCode;
}
