using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Config;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Users and tokens: "sue", an admin for support alone, and "root", who has no limits.</summary>
public sealed class UserTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>carl serves both queues.</summary>
    private static EngineConfig Config { get; } = Centre.Small with
    {
        Agents = [.. Centre.Small.Agents, Centre.Small.Agents[0] with { Name = "carl" }],
        Tiers = [.. Centre.Small.Tiers, new("support", "carl"), new("sales", "carl")],
    };

    [Theory]
    [InlineData("users/new", """{"role":"Viewer","password":"correct horse","queues":["support"]}""")]
    [InlineData("users/new", """{"role":"Admin","password":"correct horse","queues":["support"],"masks_numbers":true}""")]
    [InlineData("users/new", """{"role":"Agent","password":"correct horse","queues":["support"],"agent":"anna"}""")]
    [InlineData("users/within", """{"role":"Supervisor","queues":["support"]}""")]
    [InlineData("users/SUE", """{"role":"Admin","password":"another password","queues":["support"]}""")]
    [InlineData("tokens/new", """{"role":"Admin","queues":["support"]}""")]
    [InlineData("tokens/within", """{"role":"Supervisor","queues":["support"],"days":0}""")]
    public async Task A_limited_admin_makes_and_changes_what_lies_within_his_limits(string path, string wish)
    {
        await using var site = await OpenAsync();
        using var sue = await SueAsync(site);

        var answer = await PutAsync(sue, path, wish);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    [Theory]
    [InlineData("users/new", """{"role":"Admin","password":"correct horse"}""", "every queue")]
    [InlineData("users/new", """{"role":"Viewer","password":"correct horse","queues":["support","sales"]}""", "sales")]
    [InlineData("users/new", """{"role":"Viewer","password":"correct horse","queues":["*@one"]}""", "*@one")]
    [InlineData("users/new", """{"role":"Agent","password":"correct horse","queues":["support"],"agent":"bert"}""", "bert")]
    [InlineData("users/new", """{"role":"Agent","password":"correct horse","queues":["support"],"agent":"carl"}""", "carl")]
    [InlineData("users/root", """{"role":"Admin","password":"correct horse","queues":["support"]}""", "beyond your own")]
    [InlineData("users/ROOT", """{"role":"Viewer","queues":["support"]}""", "beyond your own")]
    [InlineData("users/beyond", """{"role":"Viewer","queues":["support"]}""", "beyond your own")]
    [InlineData("users/sue", """{"role":"Admin"}""", "every queue")]
    [InlineData("users/within", """{"role":"Viewer","queues":["sales"]}""", "sales")]
    [InlineData("tokens/new", """{"role":"Viewer"}""", "every queue")]
    [InlineData("tokens/new", """{"role":"Viewer","queues":["sales"]}""", "sales")]
    [InlineData("tokens/beyond", """{"role":"Viewer","queues":["support"]}""", "beyond your own")]
    public async Task And_nothing_beyond_them(string path, string wish, string says)
    {
        await using var site = await OpenAsync();
        using var sue = await SueAsync(site);
        string before = await File.ReadAllTextAsync(site.UsersFile, Cancelled);

        await AssertForbiddenAsync(await PutAsync(sue, path, wish), says);

        Assert.Equal(before, await File.ReadAllTextAsync(site.UsersFile, Cancelled));
    }

    [Theory]
    [InlineData("users/root")]
    [InlineData("users/beyond")]
    [InlineData("users/carl")]
    [InlineData("tokens/beyond")]
    public async Task He_removes_what_lies_within_and_nothing_else(string beyond)
    {
        await using var site = await OpenAsync();
        using var sue = await SueAsync(site);
        string within = beyond.Split('/')[0] + "/within";

        await AssertForbiddenAsync(await DeleteAsync(sue, beyond), "beyond your own");
        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(sue, within)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync(sue, within)).StatusCode);
    }

    [Fact]
    public async Task He_sees_what_lies_within_and_nothing_else()
    {
        await using var site = await OpenAsync();
        using var sue = await SueAsync(site);

        Assert.Equal(["within", "sue"], await NamesAsync(sue, "users"));
        Assert.Equal(["within"], await NamesAsync(sue, "tokens"));
        Assert.Equal(["root", "within", "beyond", "carl", "sue"], await NamesAsync(site.Browser, "users"));
        Assert.Equal(["within", "beyond"], await NamesAsync(site.Browser, "tokens"));
    }

    [Fact]
    public async Task The_token_of_a_limited_admin_reaches_no_further_than_he_does()
    {
        await using var site = await OpenAsync();
        using var program = site.NewBrowser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", await site.NewTokenAsync("Admin", "support"));

        Assert.Equal(["within"], await NamesAsync(program, "users"));
        await AssertForbiddenAsync(
            await PutAsync(program, "users/new", """{"role":"Admin","password":"correct horse"}"""), "every queue");
        await AssertForbiddenAsync(await DeleteAsync(program, "users/root"), "beyond your own");
    }

    [Theory]
    [InlineData("users/new", """{"role":"Admin","password":"correct horse"}""")]
    [InlineData("users/new", """{"role":"Agent","password":"correct horse","agent":"carl"}""")]
    [InlineData("users/within", """{"role":"Admin"}""")]
    [InlineData("users/beyond", """{"role":"Viewer","queues":["sales"]}""")]
    [InlineData("tokens/new", """{"role":"Admin"}""")]
    [InlineData("tokens/beyond", """{"role":"Viewer","queues":["support"]}""")]
    public async Task An_admin_without_limits_makes_changes_and_removes_everything(string path, string wish)
    {
        await using var site = await OpenAsync();

        Assert.True((await PutAsync(site.Browser, path, wish)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(site.Browser, path)).StatusCode);
    }

    [Theory]
    [InlineData("""{"role":"Supervisor"}""")]
    [InlineData("""{"role":"Admin","queues":["support"]}""")]
    [InlineData("""{"role":"Admin","masks_numbers":true}""")]
    public async Task The_last_admin_without_limits_stays(string less)
    {
        await using var site = await OpenAsync();
        using var sue = await SueAsync(site);

        var demoted = await PutAsync(site.Browser, "users/root", less);
        var removed = await DeleteAsync(site.Browser, "users/root");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (demoted.StatusCode, removed.StatusCode));
        Assert.Contains("last admin without limits", await demoted.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        await PutAsync(site.Browser, "users/second", """{"role":"Admin","password":"correct horse"}""");
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(site.Browser, "users/root", less)).StatusCode);
    }

    [Theory]
    [InlineData("users/new", """{"role":99,"password":"correct horse"}""", 422)]
    [InlineData("tokens/new", """{"role":"Viewer","days":-1}""", 422)]
    [InlineData("tokens/new", """{"role":"Viewer","days":3651}""", 422)]
    [InlineData("tokens/new", """{"role":"Viewer","days":2147483647}""", 422)]
    [InlineData("tokens/new", """{"role":"Viewer","days":99999999999}""", 400)]
    [InlineData("tokens/new", """{"role":99}""", 422)]
    [InlineData("users/new", """{"role":"Viewer","password":"correct horse","queues":[null]}""", 422)]
    [InlineData("tokens/new", """{"role":"Viewer","queues":[""]}""", 422)]
    [InlineData("users/new", """{"role":"Viewer"}""", 409)]
    public async Task Rights_that_mean_nothing_are_refused(string path, string wish, int status)
    {
        await using var site = await OpenAsync();

        Assert.Equal(status, (int)(await PutAsync(site.Browser, path, wish)).StatusCode);
    }

    /// <summary>A site with a user and a token within support, some beyond it, and the user of an agent of both queues.</summary>
    private static async Task<Site> OpenAsync()
    {
        var site = await Site.OpenAsync(Config);
        await PutAsync(site.Browser, "users/within", """{"role":"Viewer","password":"correct horse","queues":["support"]}""");
        await PutAsync(site.Browser, "users/beyond", """{"role":"Viewer","password":"correct horse"}""");
        await PutAsync(site.Browser, "users/carl", """{"role":"Agent","password":"correct horse","queues":["support"],"agent":"carl"}""");
        await PutAsync(site.Browser, "tokens/within", """{"role":"Viewer","queues":["support"]}""");
        await PutAsync(site.Browser, "tokens/beyond", """{"role":"Viewer","queues":["support","sales"]}""");
        return site;
    }

    private static Task<HttpClient> SueAsync(Site site) =>
        site.LogInAsync("sue", new { role = "Admin", password = Site.Password, queues = new[] { "support" } });

    private static async Task<HttpResponseMessage> PutAsync(HttpClient browser, string path, string wish)
    {
        using var content = new StringContent(wish, System.Text.Encoding.UTF8, "application/json");
        return await browser.PutAsync($"/api/v1/{path}", content, Cancelled);
    }

    private static Task<HttpResponseMessage> DeleteAsync(HttpClient browser, string path) =>
        browser.DeleteAsync($"/api/v1/{path}", Cancelled);

    private static async Task<string[]> NamesAsync(HttpClient browser, string what)
    {
        var list = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/{what}", Cancelled);
        return [.. list.EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
    }

    private static async Task AssertForbiddenAsync(HttpResponseMessage answer, string says)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
