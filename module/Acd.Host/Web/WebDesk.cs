using Acd.Config;
using Acd.Engine.Ports;
using Acd.Engine.Statistics;
using Acd.Host.Configuration;
using Acd.Host.Logging;
using Acd.Host.Metrics;
using Acd.Host.Reports;
using Acd.Host.Store;
using Acd.Wallboard;
using Acd.Wallboard.Live;

namespace Acd.Host.Web;

/// <summary>
/// The engine thread's side of the wallboard: a picture each second while somebody looks, otherwise rarely. It only copies; comparing,
/// writing and sending is done on other threads. Engine thread only.
/// </summary>
internal sealed class WebDesk(
    ISwitch @switch, EngineDriver driver, BoardCopier board, MetricsDesk metrics, LiveConfig live, LiveStatistics statistics,
    HostOptions options, Reloader reloader, AcceptDesk accepts, StoreDesk store, AgentTrail trail, HostLog log)
{
    private const long WatchedMs = 1_000;
    private const long UnwatchedMs = 5_000;
    private readonly EngineInbox _inbox = new(@switch);
    private readonly BoardFeed _feed = new();
    private readonly EnginePulse _pulse = new(() => Environment.TickCount64);
    private WebDoor? _door;
    private Func<ValueTask>? _stopServer;
    private Task _work = Task.CompletedTask;
    private long _nextMs;

    /// <summary>Starts the server when the settings ask for it. A fault here must not keep calls from being served.</summary>
    public void Start(WebSettings settings)
    {
        if (settings.Listen is null)
            return;
        if (settings.Folder.Length == 0)
        {
            log.WebFailed($"{settings.Listen}", "web-folder isn't set; say in the settings where its users are to be kept");
            return;
        }
        var web = new WebOptions
        {
            Listen = settings.Listen,
            Folder = settings.Folder,
            Certificate = settings.Certificate,
            CertificateKey = settings.CertificateKey,
            PagesFolder = Path.Combine(Path.GetDirectoryName(typeof(WebDesk).Assembly.Location)!, "pages"),
            Version = ProductVersion.Text,
            Zone = options.Zone,
        };
        _door = new WebDoor(driver, _inbox, reloader, accepts, _pulse);
        var reports = new WebReports(driver, _inbox, live, statistics, store, trail, options);
        _work = Task.Run(async () =>
        {
            try
            {
                var server = new WebServer(web, _door, reports, _feed, metrics.Text!, log);
                _stopServer = server.DisposeAsync;
                await server.StartAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                log.WebFailed(web.Address, exception.Message);
            }
        });
    }

    /// <summary>After each poll.</summary>
    public void Turn()
    {
        _pulse.Beat();
        _inbox.Open();
        long nowMs = driver.NowMs;
        if (_door is null || nowMs < _nextMs || !_work.IsCompleted)
            return;
        _nextMs = nowMs + (_feed.Watchers > 0 ? WatchedMs : UnwatchedMs);
        var input = board.Copy(nowMs);
        metrics.Show(input);
        _work = Task.Run(() => _feed.Publish(input));
    }

    /// <summary>The end: the server gets a moment to say goodbye.</summary>
    public void Stop()
    {
        _door?.Close();
        _inbox.Open();
        Task.Run(async () =>
        {
            await _work.ConfigureAwait(false);
            if (_stopServer is not null)
                await _stopServer().ConfigureAwait(false);
        }).Wait(TimeSpan.FromSeconds(3));
    }
}
