using System.Net;
using System.Text.Json;
using Acd.Wallboard.Security;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Each operation of the API's own description, asked for by users of one tenant about the other.</summary>
public sealed class TenantTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_another_tenant_is_read_or_changed()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        var users = await UsersOfOneAsync(site);
        string before = site.StateText();

        foreach (var operation in document.Operations.Where(IsTold))
        {
            foreach (var (program, role) in users.Where(user => user.Role >= Enum.Parse<UserRole>(operation.Role!)))
            {
                using var answer = await SendAsync(program, operation, Tenants.Two);
                string body = await BodyAsync(answer);

                if (operation.Parameters.Any(parameter => parameter.InPath && parameter.Name != "what"))
                {
                    Assert.True(
                        answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
                        $"{operation} by {role} got {(int)answer.StatusCode} {body}");
                }
                AssertTellsNothing(operation, role, body, Tenants.Two.Values);
            }
        }
        Assert.Equal(before, site.StateText());
    }

    [Fact]
    public async Task Whether_another_tenant_has_something_of_a_name_is_not_to_be_learned()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        var users = await UsersOfOneAsync(site);

        // Names of users and tokens are every tenant's: nobody can take one that another has.
        foreach (var operation in document.Operations.Where(one => IsTold(one) && !one.Path.Contains("{name}", StringComparison.Ordinal)))
        {
            foreach (var (program, role) in users.Where(user => user.Role >= Enum.Parse<UserRole>(operation.Role!)))
            {
                using var there = await SendAsync(program, operation, Tenants.Two);
                using var nowhere = await SendAsync(program, operation, Tenants.Nowhere);

                Assert.Equal(Told(nowhere, await BodyAsync(nowhere), Tenants.Nowhere), Told(there, await BodyAsync(there), Tenants.Two));
                Assert.True(role >= UserRole.Viewer);
            }
        }
    }

    [Fact]
    public async Task Ones_own_is_told_without_the_others()
    {
        await using var site = await Tenants.OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        int served = 0;

        foreach (var (program, role) in await UsersOfOneAsync(site))
        {
            foreach (var operation in document.Operations.Where(
                one => IsTold(one) && one.Method == "GET" && role >= Enum.Parse<UserRole>(one.Role!)))
            {
                using var answer = await SendAsync(program, operation, Tenants.One);

                served += answer.IsSuccessStatusCode ? 1 : 0;
                AssertTellsNothing(operation, role, await BodyAsync(answer), []);
            }
        }
        Assert.True(served > 20, $"{served} were served");
    }

    /// <summary>What has a role; sockets, which say the same as event streams, have tests of their own.</summary>
    private static bool IsTold(ApiOperation operation) =>
        operation.Role is not null && operation.Path is not "/api/v1/ws" && operation.Path is not "/api/v1/queues/mode";

    private static void AssertTellsNothing(ApiOperation operation, UserRole role, string body, IEnumerable<string> asked)
    {
        foreach (string word in Tenants.WordsOfTwo.Except(asked))
            Assert.False(body.Contains(word, StringComparison.Ordinal), $"{operation} tells a {role} of \"{word}\": {body}");
    }

    private static async Task<List<(HttpClient Program, UserRole Role)>> UsersOfOneAsync(Site site)
    {
        List<(HttpClient, UserRole)> users = [];
        foreach (var role in Enum.GetValues<UserRole>())
        {
            string token = await site.TokenAsync($"{role}.one", new { role = role.ToString(), queues = new[] { "*@one" } });
            users.Add((site.NewProgram(token), role));
        }
        return users;
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient program, ApiOperation operation, IReadOnlyDictionary<string, string> values) =>
        program.SendAsync(operation.Request(values), HttpCompletionOption.ResponseHeadersRead, Cancelled);

    /// <summary>All of it; of an event stream, which doesn't end, the first event.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream")
            return await answer.Content.ReadAsStringAsync(Cancelled);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));
        string all = "";
        while (await lines.ReadLineAsync(Cancelled) is { Length: > 0 } line)
            all += line + "\n";
        Assert.Contains("event: board", all, StringComparison.Ordinal);
        return all;
    }

    /// <summary>The answer but for what was asked for.</summary>
    private static string Told(HttpResponseMessage answer, string body, IReadOnlyDictionary<string, string> values)
    {
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
            body = JsonSerializer.Deserialize<JsonElement>(body).GetProperty("detail").GetString()!;
        foreach (var (name, value) in values.Where(pair => pair.Value.Length > 0))
            body = body.Replace(value, $"<{name}>", StringComparison.Ordinal);
        return $"{(int)answer.StatusCode} {body}";
    }
}
