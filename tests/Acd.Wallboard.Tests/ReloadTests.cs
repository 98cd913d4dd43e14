using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

public sealed class ReloadTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_sees_what_would_change_and_then_reloads()
    {
        await using var site = await Site.OpenAsync();
        site.Engine.Reload = new(
            true, "valid", [ReloadLine.Of(new Sentence("config-change", $"{"queue"} {"removed"}: {"sales"}"))], [],
            [ReloadLine.Of(new Sentence("name-odd", $"odd"), where: "queues, line 3")]);

        var tried = await site.Browser.PostAsync("/api/v1/config/trial", null, Cancellation);
        var done = await site.Browser.PostAsync("/api/v1/config/reload", null, Cancellation);

        var answer = await tried.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.True(answer.GetProperty("is_done").GetBoolean());
        Assert.Equal(
            """{"where":"","what":"queue removed: sales","code":"config-change","values":["queue","removed","sales"],"is_part":false}""",
            answer.GetProperty("changes")[0].GetRawText());
        Assert.Equal(
            """{"where":"queues, line 3","what":"odd","code":"name-odd","values":[],"is_part":false}""",
            answer.GetProperty("warnings")[0].GetRawText());
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal([true, false], site.Engine.Reloads);
    }

    [Fact]
    public async Task While_one_is_under_way_another_is_refused()
    {
        await using var site = await Site.OpenAsync();
        var answer = await site.Browser.PostAsync("/api/v1/config/reload", null, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData("trial", "Supervisor")]
    [InlineData("reload", "Supervisor")]
    [InlineData("trial", "Admin", "*@one")]
    [InlineData("reload", "Admin", "*@one")]
    public async Task Neither_a_supervisor_nor_one_tenants_admin_may(string what, string role, params string[] queues)
    {
        await using var site = await Site.OpenAsync();
        var other = await site.LogInAsync("sue", new { role, password = Site.Password, queues });
        var answer = await other.PostAsync($"/api/v1/config/{what}", null, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(site.Engine.Reloads);
    }
}
