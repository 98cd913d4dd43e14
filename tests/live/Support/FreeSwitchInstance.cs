using System.Globalization;
using System.Net.Sockets;

namespace Acd.Live.Tests.Support;

/// <summary>A running FreeSWITCH of one test, with its own folders, ports and password.</summary>
public sealed class FreeSwitchInstance : IAsyncDisposable
{
    /// <summary>FreeSWITCH alone is there in 2 s, .NET needs less than 1; a loaded machine may need far more.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private static readonly string[] ComplaintMarks = ["[WARNING]", "[ERR]", "[CRIT]", "[ALERT]"];

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly BoundedProcess _process;
    private EslClient? _esl;

    private FreeSwitchInstance(FreeSwitchFolder folder, BoundedProcess process)
    {
        Folder = folder;
        _process = process;
    }

    public FreeSwitchFolder Folder { get; }

    public EslClient Esl => _esl ?? throw new InvalidOperationException("This FreeSWITCH was started without an event socket.");

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Log => File.Exists(Folder.LogFile) ? File.ReadAllText(Folder.LogFile) : "";

    /// <summary>FreeSWITCH's own process; timeout(1) above it has another id.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Folder.PidFile), CultureInfo.InvariantCulture);

    public static Task<FreeSwitchInstance> StartAsync(FreeSwitchInstallation installation, FreeSwitchOptions options) =>
        StartAsync(installation, options, new FreeSwitchFolder(installation, options));

    /// <summary>With the folder of one that has ended: its databases, its ports.</summary>
    public static async Task<FreeSwitchInstance> StartAsync(
        FreeSwitchInstallation installation, FreeSwitchOptions options, FreeSwitchFolder folder)
    {
        // In the foreground without a console, no router to ask, no seconds spent on measuring the clock.
        string[] behaviour = ["-nf", "-nc", "-nonat", "-nocal", .. options.Behaviour];
        var process = BoundedProcess.Start(
            installation.Binary, behaviour.Concat(folder.Arguments), options.Lifetime, folder.Root, options.Environment);
        var instance = new FreeSwitchInstance(folder, process);
        try
        {
            if (options.EventSocket)
                instance._esl = await instance.ConnectAsync();
            else
                await instance.LogHasAsync("Brought to you by", StartTimeout);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine(instance.Describe());
            await instance.DisposeAsync();
            throw;
        }

        return instance;
    }

    /// <summary>Waits until a line of the log contains <paramref name="text"/>, gives that line.</summary>
    public Task<string> LogHasAsync(string text, TimeSpan within) => Eventually.GetAsync(
        $"\"{text}\" in the log", within,
        () => Task.FromResult(LogLines().FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal))));

    /// <summary>Lines of the log that report a fault: warnings as well, except the ones FreeSWITCH writes at every start.</summary>
    public IReadOnlyList<string> Complaints() =>
        [
            .. LogLines()
                .Where(line => ComplaintMarks.Any(line.Contains))
                .Where(line => !line.Contains("MSG Thread", StringComparison.Ordinal)),
        ];

    /// <summary>Sends SIGTERM, what service managers send to stop it.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>As when the power fails, but for the disk's caches.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        await _process.WaitForExitAsync(StopTimeout);
    }

    /// <summary>As a virtual machine that is paused.</summary>
    public async Task StandStillAsync(TimeSpan time)
    {
        await SignalAsync("STOP");
        await Task.Delay(time);
        await SignalAsync("CONT");
    }

    private async Task SignalAsync(string signal)
    {
        string kill = string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {ProcessId}");
        using var shell = BoundedProcess.Start("sh", ["-c", kill], StopTimeout, Folder.Root);
        await shell.WaitForExitAsync(StopTimeout);
    }

    public Task<bool> WaitForExitAsync(TimeSpan within) => _process.WaitForExitAsync(within);

    /// <summary>Its process has begun anew (fsctl shutdown restart), and its event socket with it.</summary>
    public async Task BegunAnewAsync(TimeSpan within)
    {
        await Eventually.HoldsAsync("the event socket closes", within, () => Esl.IsClosed);
        await Esl.DisposeAsync();
        _esl = await ConnectAsync();
    }

    /// <summary>What a human needs to find out why a test failed.</summary>
    public string Describe()
    {
        string state = _process.HasExited ? $"ended with exit code {_process.ExitCode}" : "is running";
        return $"FreeSWITCH {state}; its files are in {Folder.Root}\n{_process.Output}\n--- end of its log\n" +
            string.Join('\n', LogLines().Where(line => !IsRoutine(line)).TakeLast(60));
    }

    /// <summary>
    /// Stops FreeSWITCH: politely, by signal, by force. The folders stay, for whoever wants to look; see FreeSwitchFolder.Delete.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_esl is not null)
        {
            await TrySendAsync("fsctl shutdown now");
            await _esl.DisposeAsync();
        }

        if (_esl is null || !await _process.WaitForExitAsync(StopTimeout))
        {
            if (!_process.HasExited && File.Exists(Folder.PidFile))
                await TerminateAsync();
            await _process.WaitForExitAsync(StopTimeout);
        }

        _process.Dispose();
    }

    /// <summary>Ends it by force, for whoever has thousands of calls up and doesn't care for them.</summary>
    public async Task StopAtOnceAsync()
    {
        if (_esl is not null)
            await _esl.DisposeAsync();
        _process.Dispose();
    }

    /// <summary>What FreeSWITCH says at every start: its modules' interfaces, address lists, the banner.</summary>
    private static bool IsRoutine(string line) =>
        line.Length == 0 || line[0] is '|' or '.' || line.Contains("] switch_loadable_module.c", StringComparison.Ordinal)
        || line.Contains("] switch_utils.c", StringComparison.Ordinal) || line.Contains(" ip list ", StringComparison.Ordinal);

    private string[] LogLines() => Log.Split('\n');

    private async Task<EslClient> ConnectAsync()
    {
        EslClient esl = await Eventually.GetAsync("the event socket opens", StartTimeout, TryConnectAsync);
        await Eventually.HoldsAsync(
            "status says ready", StartTimeout,
            async () => (await esl.ApiAsync("status")).Contains("is ready", StringComparison.Ordinal));
        return esl;
    }

    private async Task<EslClient?> TryConnectAsync()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"FreeSWITCH ended while it started, exit code {_process.ExitCode}.");
        try
        {
            return await EslClient.ConnectAsync(Folder.EventSocketPort, Folder.EventSocketPassword);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private async Task TrySendAsync(string command)
    {
        try
        {
            await Esl.ApiAsync(command);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            // It has gone already, or doesn't answer any more: the signal comes next.
        }
    }
}
