using System.Net;
using Acd.Wallboard.Security;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Each operation of the API's own description, asked for by everybody: who may is served, who may not changes nothing.</summary>
public sealed class ApiRoleTests
{
    private static readonly string[] ForEverybody =
    [
        "GET /api/v1/me", "POST /api/v1/setup", "POST /api/v1/login", "POST /api/v1/logout", "GET /health/live", "GET /health/ready",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_for_everybody_but_logging_in_and_health()
    {
        await using var site = await Site.OpenAsync();
        var document = await ApiDocument.OfAsync(site);

        Assert.Equal(
            ForEverybody.Order(), document.Operations.Where(operation => operation.Role is null).Select(one => one.ToString()).Order());
    }

    [Fact]
    public async Task Viewers_change_nothing_and_users_tokens_and_configuration_are_admins()
    {
        await using var site = await Site.OpenAsync();

        foreach (var operation in (await ApiDocument.OfAsync(site)).Operations.Where(operation => operation.Role is not null))
        {
            bool isAdmins = new[] { "users", "tokens", "config" }.Contains(operation.Path.Split('/')[3]);
            Assert.True(isAdmins == (operation.Role == "Admin"), $"{operation} is for {operation.Role}");
            Assert.True(operation.Method == "GET" || operation.Role != "Viewer", $"{operation} is for {operation.Role}");
            Assert.True(operation.Answers.Contains("401") && operation.Answers.Contains("403"), $"{operation} doesn't say how it refuses");
        }
    }

    [Fact]
    public async Task Who_is_nobody_or_less_than_the_role_is_refused_and_changes_nothing()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        var people = await PeopleAsync(site);
        string before = site.StateText();

        foreach (var operation in document.Operations.Where(operation => operation.Role is not null))
        {
            foreach (var (browser, role) in people.Where(one => one.Role is null || one.Role < Enum.Parse<UserRole>(operation.Role!)))
            {
                using var answer = await SendAsync(browser, operation);
                string says = await Problem.DetailAsync(answer, $"{operation} by {role?.ToString() ?? "nobody"}");

                Assert.Equal(role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.Contains(role is null ? "nobody is logged in" : $"role {operation.Role}", says, StringComparison.Ordinal);
                Assert.Equal(role is null, answer.Headers.WwwAuthenticate.Any(scheme => scheme.Scheme == "Bearer"));
            }
        }
        Assert.Equal(before, site.StateText());
    }

    [Fact]
    public async Task Who_has_the_role_is_let_in_everywhere()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);

        foreach (var (browser, role) in (await PeopleAsync(site)).Where(one => one.Role is not null))
        {
            foreach (var operation in document.Operations.Where(one => one.Role is { } least && role >= Enum.Parse<UserRole>(least)))
            {
                using var answer = await SendAsync(browser, operation);

                Assert.True(
                    answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                    && answer.StatusCode < HttpStatusCode.InternalServerError,
                    $"{operation} by {role} got {(int)answer.StatusCode}");
                if (!answer.IsSuccessStatusCode)
                    await Problem.DetailAsync(answer, $"{operation} by {role}");
            }
        }
    }

    /// <summary>Nobody, and each role as a person and, but for agents who are somebody, as a program.</summary>
    private static async Task<List<(HttpClient Browser, UserRole? Role)>> PeopleAsync(Site site)
    {
        List<(HttpClient, UserRole?)> people = [(site.NewBrowser(), null)];
        foreach (var role in Enum.GetValues<UserRole>())
        {
            string name = role.ToString();
            people.Add((await site.LogInAsync($"{name}.person", new { role = name, password = Site.Password, agent = "anna" }), role));
            if (role != UserRole.Agent)
                people.Add((site.NewProgram(await site.TokenAsync($"{name}.program", new { role = name })), role));
        }
        return people;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, ApiOperation operation) =>
        browser.SendAsync(operation.Request(Tenants.One), HttpCompletionOption.ResponseHeadersRead, Cancelled);
}
