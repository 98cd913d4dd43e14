using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Each operation of the API's own description that takes a body, with every kind of body it doesn't take.</summary>
public sealed class BadBodyTests
{
    private const int TooLong = 70_000;
    private const int TooDeep = 200;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_is_not_what_is_expected_is_a_problem_and_changes_nothing()
    {
        await using var site = await OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        using var root = await RootAsync(site);
        string before = site.StateText();
        int sent = 0;

        foreach (var operation in document.Operations.Where(operation => operation.Body is not null))
        {
            foreach (var (what, body, status) in BadBodies(operation))
            {
                using var answer = await root.SendAsync(operation.Request(Tenants.One, body), Cancelled);

                string request = $"{operation} with {what}";
                string says = await Problem.DetailAsync(answer, request);
                Assert.True(status == answer.StatusCode, $"{request} got {(int)answer.StatusCode}: {says}");
                sent++;
            }
            Assert.True(operation.Answers.Contains("400") && operation.Answers.Contains("413"), $"{operation} doesn't say how it refuses");
        }
        Assert.Equal(before, site.StateText());
        Assert.True(sent > 150, $"{sent} bodies");
    }

    [Fact]
    public async Task What_is_wrong_and_where_is_said()
    {
        await using var site = await Site.OpenAsync();
        using var content = ApiOperation.Json("{\n \"role\": \"Viewer\",\n \"days\": \"soon\"}");

        using var answer = await site.Browser.PutAsync("/api/v1/tokens/program", content, Cancelled);

        string says = await Problem.DetailAsync(answer, "a token");
        Assert.Contains("$.days, line 3", says, StringComparison.Ordinal);
        Assert.Contains("/openapi/v1.json", says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", "text/event-stream", 404, "nothing at this address")]
    [InlineData("PATCH", "/api/v1/board", "text/html", 405, "PATCH")]
    [InlineData("GET", "/api/v1/reports/queues?interval=soon", "*/*", 400, "interval")]
    public async Task An_address_that_is_not_there_is_a_problem_whatever_is_accepted(
        string method, string path, string accepted, int status, string says)
    {
        await using var site = await Site.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "Accept", accepted } } };

        using var answer = await site.Browser.SendAsync(request, Cancelled);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(says, await Problem.DetailAsync(answer, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_or_query_of_nonsense_is_refused_without_a_fault()
    {
        await using var site = await OpenAsync();
        var document = await ApiDocument.OfAsync(site);
        using var root = await RootAsync(site);
        string[] nonsense =
        [
            new string('x', 4_000), "a/b", "..", "a\r\nSet-Cookie: b=c", "\0", "\u202e", "'; DROP TABLE users--", "𝕏", "%",
            "99999999999999", "call-18446744073709551616", "offer--1", "*@two", "${jndi:ldap://127.0.0.1}",
        ];

        foreach (var operation in document.Operations.Where(operation => operation.Parameters.Count > 0 && operation.Method != "DELETE"))
        {
            foreach (var parameter in operation.Parameters)
            {
                foreach (string value in nonsense)
                {
                    var values = new Dictionary<string, string>(Tenants.One) { [parameter.Name] = value };
                    using var request = operation.Request(values);
                    using var answer = await root.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);

                    string what = $"{operation} with {parameter.Name} \"{value}\"";
                    Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{what} got {(int)answer.StatusCode}");
                    Assert.False(answer.Headers.Contains("Set-Cookie"), $"{what} set a cookie");
                    if (parameter.IsNumber)
                        await Problem.DetailAsync(answer, what);
                }
            }
        }
    }

    /// <summary>Logging in isn't slowed down, so that its bodies are read, too.</summary>
    private static Task<Site> OpenAsync() => Tenants.OpenAsync(options => options with { LoginsPerMinute = 10_000 });

    private static async Task<HttpClient> RootAsync(Site site) =>
        site.NewProgram(await site.TokenAsync("walker", new { role = "Admin" }));

    private static IEnumerable<(string What, HttpContent Body, HttpStatusCode Status)> BadBodies(ApiOperation operation)
    {
        string right = operation.RightBody(Tenants.One).ToJsonString();
        (string, string)[] texts =
        [
            ("nothing", ""), ("half of it", right[..^1]), ("two of it", right + right), ("null", "null"), ("a list", $"[{right}]"),
            ("a text", "\"x\""), ("a number", "7"), ("no JSON", "status=Available"), ("a comment", $"/* */{right}"),
            ("an unknown member", Changed(operation, "no-such-member", 1)),
            ("too deep", $"{{\"x\":{new string('[', TooDeep)}{new string(']', TooDeep)}}}"),
        ];
        foreach (var (what, text) in texts)
            yield return (what, ApiOperation.Json(text), HttpStatusCode.BadRequest);
        foreach (var member in operation.Body!.Members)
        {
            string wrong = Changed(operation, member.Name, new JsonObject());
            yield return ($"an object as {member.Name}", Json(wrong), HttpStatusCode.BadRequest);
            if (!member.Types.Contains("null"))
                yield return ($"null as {member.Name}", Json(Changed(operation, member.Name, null)), HttpStatusCode.BadRequest);
            if (member.IsRequired)
                yield return ($"no {member.Name}", Json(Without(operation, member.Name)), HttpStatusCode.BadRequest);
        }
        yield return ("half a character", Bytes([.. "{\"x\":\""u8, 0xC3, .. "\"}"u8]), HttpStatusCode.BadRequest);
        yield return ("too much", Json($"{{\"x\":\"{new string('x', TooLong)}\"}}"), HttpStatusCode.RequestEntityTooLarge);
        yield return ("another type", new StringContent(right, Encoding.UTF8, "text/plain"), HttpStatusCode.UnsupportedMediaType);
        yield return ("a form", new FormUrlEncodedContent([new("x", "y")]), HttpStatusCode.UnsupportedMediaType);
    }

    private static StringContent Json(string text) => ApiOperation.Json(text);

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/json") } };

    private static string Changed(ApiOperation operation, string member, JsonNode? value)
    {
        var body = operation.RightBody(Tenants.One);
        body[member] = value;
        return body.ToJsonString();
    }

    private static string Without(ApiOperation operation, string member)
    {
        var body = operation.RightBody(Tenants.One);
        Assert.True(body.Remove(member));
        return body.ToJsonString();
    }
}
