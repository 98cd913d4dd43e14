using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Config;
using Acd.Wallboard.Live;
using Acd.Wallboard.Metrics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Wallboard.Tests.Support;

/// <summary>A server on a port of its own with a real engine behind it, an admin "root", and a browser that keeps cookies.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-web-").FullName;
    private readonly MetricsText _metrics = new();
    private readonly WebServer _server;

    private Site(EngineConfig config, TimeSpan? keepAlive)
    {
        Engine = new EngineOnAThread(config, Feed);
        var options = new WebOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Folder = _folder };
        if (keepAlive is { } often)
            options = options with { KeepAlive = often };
        _server = new WebServer(options, Engine, Reports, Feed, _metrics, NullLogger.Instance);
    }

    public BoardFeed Feed { get; } = new();

    public EngineOnAThread Engine { get; }

    public ReportsOfTwo Reports { get; } = new();

    public HttpClient Browser { get; private set; } = new();

    public string UsersFile => Path.Combine(_folder, "users.json");

    public static async Task<Site> OpenAsync(EngineConfig? config = null, bool setUp = true, TimeSpan? keepAlive = null)
    {
        var site = new Site(config ?? Centre.Small, keepAlive);
        await site._server.StartAsync();
        site.Browser = site.NewBrowser();
        if (setUp)
        {
            var answer = await site.Browser.PostAsJsonAsync(
                "/api/v1/setup", new { token = site.SetupToken, name = "root", password = Password });
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
        site.Engine.Show();
        return site;
    }

    public string? SetupToken => _server.Users.SetupToken;

    public HttpClient NewBrowser() => new() { BaseAddress = new Uri(_server.Address), Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>A browser in which that user is logged in.</summary>
    public async Task<HttpClient> LogInAsync(string name, object rights)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Browser.PutAsJsonAsync($"/api/v1/users/{name}", rights)).StatusCode);
        var browser = NewBrowser();
        var answer = await browser.PostAsJsonAsync("/api/v1/login", new { name, password = Password });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    /// <summary>A token named "program" of that role, for those queues; none given: for all.</summary>
    public async Task<string> NewTokenAsync(string role, params string[] queues)
    {
        var answer = await Browser.PutAsJsonAsync("/api/v1/tokens/program", new { role, queues });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _metrics.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
