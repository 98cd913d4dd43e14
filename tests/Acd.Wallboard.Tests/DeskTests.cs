using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>An agent at his desk: what he sees, and what he does about it.</summary>
public sealed class DeskTests
{
    private static readonly EngineConfig Config = Centre.Small with
    {
        Queues =
        [
            new QueueConfig { Name = "support", ScreenPopUrl = "https://crm.example.com/{queue}?n={number}", Dispositions = ["refund"] },
            new QueueConfig { Name = "sales" },
        ],
        Agents =
        [
            new AgentConfig
            {
                Name = "anna", Contact = "user/anna", InitialStatus = AgentStatus.Available,
                WrapUpMs = 30_000, WrapUpExtensionMaxMs = 60_000, RejectDelayMs = 5_000,
            },
            new AgentConfig { Name = "bert", Contact = "user/bert", InitialStatus = AgentStatus.Available },
        ],
        Tiers = [new("support", "anna"), new("support", "bert", Level: 2), new("sales", "bert")],
        Dispositions = ["solved", "call again"],
        BreakReasons = [new("lunch", 60_000)],
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_calls_is_seen_while_the_phone_rings_and_declined_goes_to_the_next()
    {
        await using var site = await Site.OpenAsync(Config);
        using var anna = await LogInAsync(site);
        site.Engine.Do(Caller(1));
        site.Engine.NowMs = 2_500;

        var desk = await DeskAsync(anna);
        var call = Assert.Single(desk.GetProperty("calls").EnumerateArray());
        Assert.Equal("ringing", desk.GetProperty("state").GetString());
        Assert.True(call.GetProperty("is_ringing").GetBoolean());
        Assert.Equal("+49 30 55", call.GetProperty("number").GetString());
        Assert.Equal(("support", 2_500), (call.GetProperty("queue").GetString(), call.GetProperty("wait_ms").GetInt64()));
        Assert.Equal("https://crm.example.com/support?n=%2B49%2030%2055", call.GetProperty("screen_pop_url").GetString());

        string offer = call.GetProperty("offer").GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, await DeclineAsync(anna, "anna", offer));
        Assert.Empty((await DeskAsync(anna)).GetProperty("calls").EnumerateArray());
        Assert.Equal("bert", Assert.Single(site.Engine.Snapshot().Callers).Agent);
        Assert.Equal(HttpStatusCode.Conflict, await DeclineAsync(anna, "anna", offer));
    }

    [Fact]
    public async Task An_accepted_call_is_his_and_one_that_rings_on_says_why()
    {
        await using var site = await Site.OpenAsync(Config);
        using var anna = await LogInAsync(site);
        site.Engine.Do(Caller(1));
        string offer = Assert.Single((await DeskAsync(anna)).GetProperty("calls").EnumerateArray()).GetProperty("offer").GetString()!;

        site.Engine.PhoneTrouble = "the phone is reached through loopback; pick it up";
        using var refused = await anna.PostAsync($"/api/v1/agents/anna/offers/{offer}/accept", null, Cancelled);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("through loopback", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.True(Assert.Single((await DeskAsync(anna)).GetProperty("calls").EnumerateArray()).GetProperty("is_ringing").GetBoolean());

        site.Engine.PhoneTrouble = null;
        Assert.Equal(HttpStatusCode.NoContent, await AcceptAsync(anna, "anna", offer));
        Assert.False(Assert.Single((await DeskAsync(anna)).GetProperty("calls").EnumerateArray()).GetProperty("is_ringing").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, await AcceptAsync(anna, "anna", offer));
    }

    [Theory]
    [InlineData("offer-0")]
    [InlineData("call-1")]
    [InlineData("offer-x")]
    public async Task What_is_no_offer_is_neither_declined_nor_accepted(string offer)
    {
        await using var site = await Site.OpenAsync(Config);
        using var anna = await LogInAsync(site);
        site.Engine.Do(Caller(1));

        Assert.Equal(HttpStatusCode.NotFound, await DeclineAsync(anna, "anna", offer));
        Assert.Equal(HttpStatusCode.NotFound, await AcceptAsync(anna, "anna", offer));
        Assert.Equal("anna", Assert.Single(site.Engine.Snapshot().Callers).Agent);
    }

    [Fact]
    public async Task After_a_call_he_prolongs_his_wrap_up_says_what_became_of_it_and_is_done()
    {
        await using var site = await Site.OpenAsync(Config);
        using var anna = await LogInAsync(site);
        await ServeAsync(site, anna);

        var desk = await DeskAsync(anna);
        Assert.Equal("wrap-up", desk.GetProperty("state").GetString());
        Assert.Equal(["refund"], desk.GetProperty("codes").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(["lunch"], desk.GetProperty("break_reasons").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(
            HttpStatusCode.NoContent, (await PostAsync(anna, "agents/anna/wrap-up/extension", new { by_ms = 60_000 })).StatusCode);
        Assert.Equal(90_000, (await DeskAsync(anna)).GetProperty("held_ms").GetInt64());
        await SaysAsync("1 to 0 ms more", PostAsync(anna, "agents/anna/wrap-up/extension", new { by_ms = 1 }));
        await SaysAsync("known: refund", PutAsync(anna, "agents/anna/disposition", new { code = "solved" }));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(anna, "agents/anna/disposition", new { code = "refund" })).StatusCode);
        Assert.Equal("refund", (await DeskAsync(anna)).GetProperty("disposition").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await anna.DeleteAsync("/api/v1/agents/anna/wrap-up", Cancelled)).StatusCode);
        Assert.Equal("ready", (await DeskAsync(anna)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await anna.DeleteAsync("/api/v1/agents/anna/wrap-up", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task An_agent_sees_and_steers_nobody_but_himself()
    {
        await using var site = await Site.OpenAsync(Config);
        using var bert = await site.LogInAsync("bert", new { role = "Agent", password = Site.Password, agent = "bert" });
        using var anna = await LogInAsync(site);
        await ServeAsync(site, anna);

        Assert.Equal(HttpStatusCode.Forbidden, (await bert.GetAsync("/api/v1/agents/anna/desk", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bert.DeleteAsync("/api/v1/agents/anna/wrap-up", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(bert, "agents/anna/disposition", new { code = "refund" })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await PostAsync(bert, "agents/anna/wrap-up/extension", new { by_ms = 1_000 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await DeclineAsync(bert, "anna", "offer-1"));
        Assert.Equal(HttpStatusCode.Forbidden, await AcceptAsync(bert, "anna", "offer-1"));
        Assert.Equal("wrap-up", (await DeskAsync(anna)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_viewer_sees_no_desk_and_a_supervisor_those_of_his_queues()
    {
        await using var site = await Site.OpenAsync(Config);
        using var guest = await site.LogInAsync("guest", new { role = "Viewer", password = Site.Password, agent = "anna" });
        using var chief = await site.LogInAsync(
            "chief", new { role = "Supervisor", password = Site.Password, queues = new[] { "sales" } });

        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync("/api/v1/agents/anna/desk", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chief.GetAsync("/api/v1/agents/anna/desk", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await chief.GetAsync("/api/v1/agents/bert/desk", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.GetAsync("/api/v1/agents/nobody/desk", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_know_the_caller_gets_no_page_about_him_either()
    {
        await using var site = await Site.OpenAsync(Config);
        using var anna = await site.LogInAsync(
            "anna", new { role = "Agent", password = Site.Password, agent = "anna", masks_numbers = true });
        site.Engine.Do(Caller(1));

        var call = Assert.Single((await DeskAsync(anna)).GetProperty("calls").EnumerateArray());

        Assert.Equal(("****** 55", ""), (call.GetProperty("number").GetString(), call.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, call.GetProperty("screen_pop_url").ValueKind);
    }

    [Fact]
    public async Task An_engine_that_is_down_is_said()
    {
        await using var site = await Site.OpenAsync(Config);
        site.Engine.Trouble = new("engine-stopped", $"the engine sleeps; wake it");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Browser.GetAsync("/api/v1/agents/anna/desk", Cancelled)).StatusCode);
    }

    private static Task<HttpClient> LogInAsync(Site site) =>
        site.LogInAsync("anna", new { role = "Agent", password = Site.Password, agent = "anna" });

    /// <summary>Anna talks to a caller and begins to wrap up.</summary>
    private static async Task ServeAsync(Site site, HttpClient anna)
    {
        site.Engine.Do(Caller(1));
        string? offer = Assert.Single((await DeskAsync(anna)).GetProperty("calls").EnumerateArray()).GetProperty("offer").GetString();
        var id = new OfferId(ulong.Parse(offer!["offer-".Length..], System.Globalization.CultureInfo.InvariantCulture));
        site.Engine.Do(new LegAnswered(id, "leg"));
        site.Engine.Do(new BridgeStarted(new CallId(1), id));
        site.Engine.Do(new BridgeEnded(new CallId(1), id));
        site.Engine.Do(new LegEnded(id, HangupCause.NormalClearing));
    }

    private static CallerJoined Caller(ulong number) =>
        new(new CallId(number), "support", $"uuid-{number}", "+49 30 55", "Caller One", "support");

    private static async Task<JsonElement> DeskAsync(HttpClient browser) =>
        await browser.GetFromJsonAsync<JsonElement>("/api/v1/agents/anna/desk", Cancelled);

    private static async Task<HttpStatusCode> DeclineAsync(HttpClient browser, string agent, string offer) =>
        (await browser.PostAsync($"/api/v1/agents/{agent}/offers/{offer}/decline", null, Cancelled)).StatusCode;

    private static async Task<HttpStatusCode> AcceptAsync(HttpClient browser, string agent, string offer) =>
        (await browser.PostAsync($"/api/v1/agents/{agent}/offers/{offer}/accept", null, Cancelled)).StatusCode;

    private static async Task SaysAsync(string what, Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(what, await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient browser, string path, object body) =>
        browser.PutAsJsonAsync($"/api/v1/{path}", body, Cancelled);

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, object body) =>
        browser.PostAsJsonAsync($"/api/v1/{path}", body, Cancelled);
}
