using Acd.Wallboard.Api;
using Acd.Wallboard.Desk;
using Acd.Wallboard.Live;
using Acd.Wallboard.Metrics;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard;

/// <summary>
/// The pages' server inside FreeSWITCH. It reads pictures others make and asks the engine through a door, so that nothing it does can
/// hold up a call. Start and stop it from any one thread.
/// </summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>Name of the limit for what somebody may try again and again.</summary>
    internal const string LoginLimit = "login";

    /// <summary>Name of the limit for reports, which are made one at a time: a day of records takes memory.</summary>
    internal const string ReportLimit = "report";

    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(30);
    private readonly PageCertificate? _certificate;
    private readonly WebApplication _app;
    private readonly WebMeter _meter;
    private readonly MetricsPage _metrics;
    private readonly WebOptions _options;
    private readonly ILogger _log;

    /// <param name="options">Where.</param>
    /// <param name="engine">The way to the engine.</param>
    /// <param name="reports">The way to reports.</param>
    /// <param name="feed">The pictures.</param>
    /// <param name="metrics">What is counted; not the server's to dispose of.</param>
    /// <param name="log">Any thread may write to it.</param>
    /// <exception cref="IOException">The users' folder or file can't be read.</exception>
    /// <exception cref="InvalidDataException">
    /// The users' file isn't what was written, or the certificate can't be used; the message says what to do.
    /// </exception>
    public WebServer(WebOptions options, IEngineDoor engine, IReportDoor reports, BoardFeed feed, MetricsText metrics, ILogger log)
    {
        (_options, _log) = (options, log);
        var users = new UserBook(options.Folder, options.Time);
        _certificate = options.IsEncrypted ? new PageCertificate(options, log) : null;
        var builder = WebServices.Builder(options, _certificate, users, log);
        builder.Services.AddSingleton(engine).AddSingleton(reports).AddSingleton(feed);
        _app = builder.Build();
        (_meter, _metrics) = (new WebMeter(metrics, feed), new MetricsPage(metrics));
        Use();
        Map(engine, feed);
    }

    /// <summary>Who may log in.</summary>
    internal UserBook Users => _app.Services.GetRequiredService<UserBook>();

    /// <summary>Where it listens, once started; with port 0 in the options, the port it got.</summary>
    public string Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? _options.Address;

    /// <exception cref="IOException">The address is taken.</exception>
    public async Task StartAsync()
    {
        await _app.StartAsync().ConfigureAwait(false);
        _log.WebListens(Address);
        if (Users.SetupToken is { } token)
            _log.WebNeedsSetup(Address, token);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(soon.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _certificate?.Dispose();
        _meter.Dispose();
    }

    private void Use()
    {
        _app.UseExceptionHandler();
        _app.UseStatusCodePages(BadRequests.DescribeAsync);
        _app.UseHostFiltering();
        _app.Use(SafeHeaders.AddAsync);
        _app.Use(OriginGuard.CheckAsync);
        UsePages();
        _app.UseRouting();
        _app.UseRateLimiter();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = _options.KeepAlive, KeepAliveTimeout = PongWithin });
    }

    private void UsePages()
    {
        if (!Directory.Exists(_options.PagesFolder))
        {
            _log.WebPagesMissing(_options.PagesFolder);
            return;
        }
        var files = new PhysicalFileProvider(_options.PagesFolder);
        _app.Use(PageAddress.Rewrite);
        _app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }

    private void Map(IEngineDoor engine, BoardFeed feed)
    {
        var api = _app.MapGroup("/api/v1");
        LoginEndpoints.Map(api);
        BoardEndpoints.Map(For(UserRole.Viewer));
        LiveEndpoints.Map(For(UserRole.Viewer));
        ActionEndpoints.Map(For(UserRole.Agent), For(UserRole.Supervisor));
        DeskEndpoints.Map(For(UserRole.Agent));
        MonitorEndpoints.Map(For(UserRole.Supervisor));
        ReportEndpoints.Map(For(UserRole.Viewer));
        TimelineEndpoints.Map(For(UserRole.Viewer));
        UserEndpoints.Map(For(UserRole.Admin));
        ConfigEndpoints.Map(For(UserRole.Admin));
        _app.MapGet("/metrics", _metrics.WriteAsync).RequireAuthorization(nameof(UserRole.Viewer)).ExcludeFromDescription();
        HealthEndpoints.Map(_app, engine, feed);
        _app.MapOpenApi();

        RouteGroupBuilder For(UserRole role) => api.MapGroup("").RequireAuthorization(role.ToString());
    }
}
