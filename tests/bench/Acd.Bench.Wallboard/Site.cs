using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Host;
using Acd.Host.Logging;

namespace Acd.Bench.Wallboard;

/// <summary>The whole host with its web pages on a busy centre, and watchers who come and go.</summary>
internal sealed partial class Site : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-bench-").FullName;
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}");
    private readonly TaskCompletionSource<string> _setup = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _engine;
    private string _token = "";

    public Site(int agents, int waiting)
    {
        Centre = new BusyCentre(agents, waiting, new Dictionary<string, string>
        {
            ["web-listen"] = _address.Authority, ["web-folder"] = Path.Combine(_folder, "web"),
        })
        {
            Logged = line =>
            {
                if (Token().Match(line) is { Success: true } link)
                    _setup.TrySetResult(link.Groups[1].Value);
            },
        };
        _engine = new Thread(() => new AcdHost(Centre, new HostOptions { Seed = 42 }, new HostLog(Centre)).Run()) { Name = "engine" };
    }

    public BusyCentre Centre { get; }

    /// <summary>Until all agents talk and there is a token for watchers.</summary>
    public async Task OpenAsync()
    {
        _engine.Start();
        await Centre.OpenAsync();
        string setup = await _setup.Task.WaitAsync(TimeSpan.FromSeconds(30));
        using var browser = new HttpClient { BaseAddress = _address };
        (await browser.PostAsJsonAsync("/api/v1/setup", new { token = setup, name = "root", password = "correct horse battery" }))
            .EnsureSuccessStatusCode();
        var made = await browser.PutAsJsonAsync("/api/v1/tokens/crowd", new { role = "Viewer" });
        _token = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    /// <summary>
    /// Runs something while so many watch, then says how many bytes they got. They have what the engine leaves of the processors: nobody's
    /// browser runs on the same machine.
    /// </summary>
    public async Task<long> WatchedAsync(int streams, int sockets, Action run)
    {
        var start = new ProcessStartInfo("nice") { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "-n", "19", Environment.ProcessPath!, typeof(Site).Assembly.Location, "watch", _address.ToString(), _token,
            streams.ToString(CultureInfo.InvariantCulture), sockets.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using var crowd = Process.Start(start)!;
        if (await crowd.StandardOutput.ReadLineAsync() != "open")
            throw new InvalidOperationException("the watchers didn't get their picture");
        run();
        crowd.StandardInput.Close();
        string[] end = (await crowd.StandardOutput.ReadLineAsync() ?? "0 0").Split(' ');
        await crowd.WaitForExitAsync();
        if (crowd.ExitCode != 0)
            throw new InvalidOperationException($"only {end[0]} of {streams + sockets} watchers held out");
        return long.Parse(end[1], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Centre.Close();
        _engine.Join(TimeSpan.FromSeconds(10));
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("#/setup/([0-9a-f]{64})")]
    private static partial Regex Token();
}
