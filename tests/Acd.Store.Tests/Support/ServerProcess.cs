using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Acd.Store.Tests.Support;

/// <summary>A database server of one test class: temporary folder, free port of 127.0.0.1, ended after 15 minutes at the latest.</summary>
public abstract class ServerProcess : IAsyncDisposable
{
    private const string LifetimeS = "900";
    private Process? _process;
    private string? _folder;
    private int _databases;

    public int Port { get; } = FreePort();

    /// <summary>Null: not installed, and then this is why nothing was tested.</summary>
    public string? Missing { get; protected set; }

    /// <summary>
    /// Whether it flushes to the disk, as it would for people. Tests kill processes, not machines, and what the kernel has they keep.
    /// </summary>
    public bool IsDurable { get; init; }

    /// <summary>Where its folder is made; it must let the server's user through. Null: where temporary files go.</summary>
    public string? ParentFolder { get; init; }

    protected string Folder => _folder ??= NewFolder(ParentFolder);

    /// <summary>Root may run neither server, so they run as the user their package made.</summary>
    protected static bool IsRoot => Environment.UserName == "root";

    public abstract string ConnectionString(string database);

    public async Task StartAsync()
    {
        if (Missing is not null)
            return;
        await PrepareAsync();
        Start();
        await Eventually(async () =>
        {
            await CreateAsync("acd_0");
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Kill();
        _process?.Dispose();
        if (_folder is not null)
            await Task.Run(() => Run("rm", "-rf", _folder));
    }

    /// <summary>The name of an empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"acd_{++_databases}");
        await CreateAsync(name);
        return name;
    }

    /// <summary>The same with its files on another disk, of which this is the empty root. Root only.</summary>
    public async Task<string> NewDatabaseOnAsync(string folder)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"acd_{++_databases}");
        Run("chown", User, folder);
        await CreateOnAsync(name, folder);
        return name;
    }

    /// <summary>Takes a database away whose disk is going to be taken away.</summary>
    public abstract Task DropAsync(string database);

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill()
    {
        if (_process is not { HasExited: false })
            return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(10_000);
    }

    /// <summary>After <see cref="Kill"/>: until it takes connections again.</summary>
    public Task RestartAsync() => Eventually(async () =>
    {
        // It refuses to start while what it left behind is still ending.
        if (_process is not { HasExited: false })
            Start();
        await NewDatabaseAsync();
        return true;
    });

    public void Start() => _process = Launch(["-k", "5", LifetimeS, .. As(User), .. Command]);

    protected abstract string User { get; }

    protected abstract IReadOnlyList<string> Command { get; }

    protected abstract Task PrepareAsync();

    protected abstract Task CreateAsync(string database);

    protected abstract Task CreateOnAsync(string database, string folder);

    protected static IReadOnlyList<string> As(string user) =>
        IsRoot ? ["setpriv", $"--reuid={user}", $"--regid={GroupOf(user)}", "--clear-groups"] : [];

    /// <summary>passwd(5): the number of the user's own group, whose name may be another one.</summary>
    private static string GroupOf(string user) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == user)[3];

    protected static string? Find(string program, params string[] folders)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Concat(path.Split(':')).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    protected static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("timeout", ["120", program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {output} {error.Result}");
    }

    private static Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("timeout", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task Eventually(Func<Task<bool>> act)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception) when (i < 600)
            {
                await Task.Delay(200);
            }
        }
    }

    private static string NewFolder(string? parent)
    {
        if (parent is null)
            return Directory.CreateTempSubdirectory("acd-server-").FullName;
        return Directory.CreateDirectory(Path.Combine(parent, $"acd-server-{Guid.NewGuid():N}")).FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
