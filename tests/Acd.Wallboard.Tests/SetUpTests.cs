using System.Net;
using System.Net.Http.Json;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>There is no default account.</summary>
public sealed class SetUpTests
{
    [Fact]
    public async Task Without_a_user_nothing_can_be_seen_and_the_first_one_needs_the_token()
    {
        await using var site = await Site.OpenAsync(setUp: false);

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);
        Assert.Contains("\"needs_setup\":true", await site.Browser.GetStringAsync("/api/v1/me", Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await SetUpAsync(site, "guess"));
        Assert.Equal(HttpStatusCode.NoContent, await SetUpAsync(site, site.SetupToken!));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task The_token_works_once()
    {
        await using var site = await Site.OpenAsync(setUp: false);
        string token = site.SetupToken!;
        Assert.Equal(HttpStatusCode.NoContent, await SetUpAsync(site, token));

        Assert.Null(site.SetupToken);
        Assert.Equal(HttpStatusCode.Forbidden, await SetUpAsync(site, token));
    }

    [Fact]
    public async Task The_file_holds_no_password_and_only_its_owner_reads_it()
    {
        await using var site = await Site.OpenAsync();

        Assert.DoesNotContain(Site.Password, await File.ReadAllTextAsync(site.UsersFile, Cancelled), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.UsersFile));
    }

    [Fact]
    public async Task A_short_password_is_refused_with_what_is_asked()
    {
        await using var site = await Site.OpenAsync(setUp: false);
        var answer = await site.Browser.PostAsJsonAsync(
            "/api/v1/setup", new { token = site.SetupToken, name = "root", password = "short" }, Cancelled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("at least 10", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        await using var site = await Site.OpenAsync();
        using var guesser = site.NewBrowser();
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 15; i++)
        {
            var guess = new { name = "root", password = $"guess number {i}" };
            answers.Add((await guesser.PostAsJsonAsync("/api/v1/login", guess, Cancelled)).StatusCode);
        }

        Assert.Contains(HttpStatusCode.Unauthorized, answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> SetUpAsync(Site site, string token) =>
        (await site.Browser.PostAsJsonAsync("/api/v1/setup", new { token, name = "root", password = Site.Password }, Cancelled)).StatusCode;
}
