using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Lookups;

public sealed class HttpLookupTests
{
    [Fact]
    public async Task Get_post_and_headers_reach_the_server()
    {
        var seen = new List<string>();
        using var server = new SmallServer(request =>
        {
            seen.Add(request);
            return SmallServer.Ok("{\"agent\":\"anna\"}");
        });
        using var http = new HttpLookup([server.Url]);
        using var scripting = ScriptSite.Of($$"""
            function on_enter(call)
                local got = http.get("{{server.Url}}who?number=" .. call.number, { headers = { ["X-Key"] = "k" } })
                local sent = http.post("{{server.Url}}note", json.encode({ number = call.number }))
                return { preferred_agent = json.decode(got.body).agent, priority = sent.status }
            end
            """, new LookupPorts { Http = http });

        var outcome = await scripting.Ask(Script.Request(caller: new() { Number = "4930" }));

        Assert.True(outcome.Result == HookResult.Decided, outcome.Error?.ToString());
        Assert.Equal(("anna", 200), (outcome.Decision.PreferredAgent, outcome.Decision.Priority));
        Assert.StartsWith("GET /who?number=4930 HTTP", seen[0], StringComparison.Ordinal);
        Assert.Contains("X-Key: k", seen[0], StringComparison.Ordinal);
        Assert.StartsWith("POST /note HTTP", seen[1], StringComparison.Ordinal);
        Assert.EndsWith("{\"number\":\"4930\"}", seen[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/api/x", "http://127.0.0.1:2/api/x")]
    [InlineData("http://127.0.0.1:1/api/", "http://127.0.0.1:1/other")]
    [InlineData("http://127.0.0.1:1/api/", "http://127.0.0.1:1/api/../other")]
    [InlineData("http://127.0.0.1:1/api/", "https://127.0.0.1:1/api/x")]
    [InlineData("http://127.0.0.1:1/", "http://127.0.0.1:1@example.com/")]
    [InlineData("http://127.0.0.1:1/", "http://user:pw@127.0.0.1:1/")]
    public async Task Only_listed_addresses_are_asked(string allowed, string url)
    {
        using var http = new HttpLookup([allowed]);
        var exception = await Assert.ThrowsAsync<LookupException>(() => Get(http, url));
        Assert.Contains("isn't among the addresses", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Only_http_is_asked(string url)
    {
        using var http = new HttpLookup(["file:///"]);
        await Assert.ThrowsAsync<LookupException>(() => Get(http, url));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var server = new SmallServer(_ => "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        using var http = new HttpLookup([server.Url]);
        Assert.Equal(302, (await Get(http, server.Url)).Status);
    }

    [Fact]
    public async Task A_server_that_never_answers_costs_only_the_time_out()
    {
        using var server = new SmallServer(_ => null);
        using var http = new HttpLookup([server.Url], timeoutMs: 50);
        var exception = await Assert.ThrowsAsync<LookupException>(() => Get(http, server.Url));
        Assert.Contains("in time", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_too_large_is_refused()
    {
        using var server = new SmallServer(_ => SmallServer.Ok(new string('x', HttpLookup.BodyBytesMax + 1)));
        using var http = new HttpLookup([server.Url]);
        await Assert.ThrowsAsync<LookupException>(() => Get(http, server.Url));
    }

    [Fact]
    public async Task A_cached_answer_is_shared()
    {
        using var server = new SmallServer(_ => SmallServer.Ok("x"));
        using var http = new HttpLookup([server.Url]);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Get(http, server.Url, 60_000)));
        Assert.Equal(1, server.Requests);
        await Get(http, server.Url);
        Assert.Equal(2, server.Requests);
    }

    private static Task<HttpReply> Get(HttpLookup http, string url, long cacheMs = 0) =>
        http.Ask(
            new HttpQuestion("GET", url, null, null, new Dictionary<string, string>(), cacheMs), TestContext.Current.CancellationToken);
}
