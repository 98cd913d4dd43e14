using System.Net;
using System.Net.Http.Json;
using Acd.Engine.Facts;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Who did what is a fact among the engine's, whether it was done or refused; looking isn't.</summary>
public sealed class AuditTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_action_of_the_api_is_a_fact_done_or_refused()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        using var chief = site.NewProgram(await site.TokenAsync("chief", new { role = "Admin" }));

        foreach (var operation in document.Operations.Where(one => one.Role is not null))
        {
            site.Engine.Actions.Clear();
            using var answer = await chief.SendAsync(
                operation.Request(Tenants.One), HttpCompletionOption.ResponseHeadersRead, Cancelled);

            var facts = site.Engine.Actions.ToList();
            int expected = operation.Method == "GET" ? 0 : operation.Path == "/api/v1/queues/mode" ? 2 : 1;
            Assert.True(expected == facts.Count, $"{operation} made {facts.Count} facts");
            Assert.All(facts, fact =>
            {
                Assert.Equal(answer.IsSuccessStatusCode ? FactKind.ActionTaken : FactKind.ActionRefused, fact.Kind);
                Assert.Equal("chief", fact.Supervisor);
                Assert.StartsWith("chief from 127.0.0.1: ", fact.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(Site.Password, fact.Text, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task What_a_role_is_too_small_for_is_a_fact_and_what_nobody_tries_is_none()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        using var guest = site.NewProgram(await site.TokenAsync("guest", new { role = "Viewer" }));
        using var nobody = site.NewBrowser();

        foreach (var operation in document.Operations.Where(one => one.Role is not (null or "Viewer") && one.Method != "GET"))
        {
            site.Engine.Actions.Clear();
            using var refused = await guest.SendAsync(operation.Request(Tenants.One), Cancelled);
            using var unknown = await nobody.SendAsync(operation.Request(Tenants.One), Cancelled);

            var fact = Assert.Single(site.Engine.Actions);
            Assert.Equal((FactKind.ActionRefused, "guest"), (fact.Kind, fact.Supervisor));
            Assert.EndsWith($"refused, Viewer isn't {operation.Role}", fact.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_fact_says_who_from_where_what_and_the_result()
    {
        await using var site = await Site.OpenAsync();
        Assert.Equal(
            ["- from 127.0.0.1: set-up of \"root\": done"], site.Engine.Actions.Select(fact => fact.Text));
        site.Engine.Actions.Clear();

        await site.Browser.PutAsJsonAsync("/api/v1/agents/anna/status", new { status = "On Break", reason = "" }, Cancelled);
        await site.Browser.PutAsJsonAsync("/api/v1/agents/nobody/status", new { status = "Available" }, Cancelled);
        await site.Browser.PostAsJsonAsync("/api/v1/login", new { name = "root", password = "guessed it is" }, Cancelled);

        Assert.Equal(
        [
            "root from 127.0.0.1: agent \"anna\" On Break: done",
            "root from 127.0.0.1: agent \"nobody\" Available: refused, there is no agent \"nobody\"",
            "root from 127.0.0.1: login as \"root\": refused, wrong name or password",
        ], site.Engine.Actions.Select(fact => fact.Text));
    }

    [Fact]
    public async Task What_comes_from_outside_makes_no_line_of_its_own_and_has_an_end()
    {
        await using var site = await Site.OpenAsync();
        site.Engine.Actions.Clear();
        string name = $"a\r\nroot from 10.0.0.1: reload: done{new string('x', 2_000)}";

        var answer = await site.Browser.PutAsJsonAsync(
            $"/api/v1/agents/{Uri.EscapeDataString(name)}/status", new { status = "Available" }, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var fact = Assert.Single(site.Engine.Actions);
        Assert.DoesNotContain(fact.Text, char.IsControl);
        Assert.True(fact.Text.Length < 1_200, $"{fact.Text.Length} characters");
    }
}
