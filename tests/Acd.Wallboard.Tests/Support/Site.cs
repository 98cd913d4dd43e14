using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Engine.Config;
using Acd.Live.Tests.Support;
using Acd.Wallboard.Live;
using Acd.Wallboard.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Wallboard.Tests.Support;

/// <summary>A server on a port of its own with a real engine behind it, an admin "root", and a browser that keeps cookies.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-web-").FullName;
    private readonly MetricsText _metrics = new();
    private readonly WebServer _server;

    private readonly PemFolder? _tls;

    private Site(EngineConfig config, Func<WebOptions, WebOptions>? change, PemFolder? tls, ILogger? log)
    {
        _tls = tls;
        Engine = new EngineOnAThread(config, Feed);
        Reports = new ReportsOfTwo(config);
        var options = new WebOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Folder = _folder };
        if (tls is not null)
            options = options with { Certificate = tls.CertificateFile, CertificateKey = tls.KeyFile };
        options = change?.Invoke(options) ?? options;
        _server = new WebServer(options, Engine, Reports, Feed, _metrics, log ?? NullLogger.Instance);
    }

    public BoardFeed Feed { get; } = new();

    public EngineOnAThread Engine { get; }

    public ReportsOfTwo Reports { get; }

    public HttpClient Browser { get; private set; } = new();

    public int Port => Browser.BaseAddress!.Port;

    public string UsersFile => Path.Combine(_folder, "users.json");

    public static async Task<Site> OpenAsync(EngineConfig? config = null, bool setUp = true, TimeSpan? keepAlive = null,
        Func<WebOptions, WebOptions>? change = null, PemFolder? tls = null, ILogger? log = null)
    {
        change = keepAlive is { } often ? options => options with { KeepAlive = often } : change;
        var site = new Site(config ?? Centre.Small, change, tls, log);
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

    public HttpClient NewBrowser() => new(_tls?.NewHandler() ?? new SocketsHttpHandler())
    {
        BaseAddress = new Uri(_server.Address), Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task PutUserAsync(string name, object rights) =>
        Assert.Equal(HttpStatusCode.NoContent, (await Browser.PutAsJsonAsync($"/api/v1/users/{name}", rights)).StatusCode);

    /// <summary>A browser in which that user is logged in.</summary>
    public async Task<HttpClient> LogInAsync(string name, object rights)
    {
        await PutUserAsync(name, rights);
        var browser = NewBrowser();
        var answer = await browser.PostAsJsonAsync("/api/v1/login", new { name, password = Password });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    /// <summary>A token named "program" of that role, for those queues; none given: for all.</summary>
    public Task<string> NewTokenAsync(string role, params string[] queues) => TokenAsync("program", new { role, queues });

    /// <summary>A new token of that name.</summary>
    public async Task<string> TokenAsync(string name, object rights)
    {
        var answer = await Browser.PutAsJsonAsync($"/api/v1/tokens/{name}", rights);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    /// <summary>A program with such a token.</summary>
    public HttpClient NewProgram(string token)
    {
        var program = NewBrowser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }

    /// <summary>All that requests could change: the engine, and the users' file.</summary>
    public string StateText() => JsonSerializer.Serialize(Engine.Snapshot()) + File.ReadAllText(UsersFile);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _metrics.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
