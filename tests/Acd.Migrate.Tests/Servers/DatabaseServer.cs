using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Acd.Migrate.Tests.Servers;

/// <summary>
/// A database server of its own: in a temporary folder, on a free port of the loopback interface, gone with the test, after three minutes
/// even when the test run is killed. Servers refuse to run as root; then nobody runs it.
/// </summary>
internal abstract class DatabaseServer : IDisposable
{
    protected const string Password = "p%a;s w0rd";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Process? _server;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("acd-database-").FullName;

    protected int Port { get; } = FreePort();

    /// <summary>What mod_callcenter's odbc-dsn would hold.</summary>
    public abstract string Dsn { get; }

    public void Dispose()
    {
        Stop();
        if (_server is { } server)
        {
            if (!server.HasExited)
                server.Kill(entireProcessTree: true);
            server.WaitForExit();
            server.Dispose();
        }
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The file, on the path or in one of the folders (which may hold one *); null: it isn't there.</summary>
    protected static string? Find(string program, params string[] folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(folders.SelectMany(Expand))
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Ends it in its own way, if that is needed to leave nothing behind.</summary>
    protected virtual void Stop()
    {
    }

    protected void GiveFolderAway()
    {
        if (Environment.IsPrivilegedProcess)
            Run("chown", "-R", "nobody", Folder);
    }

    /// <summary>Runs a program to its end.</summary>
    protected void Run(string program, params string[] arguments)
    {
        using Process process = StartProcess(program, arguments);
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {output}");
    }

    protected void RunAsNobody(string program, params string[] arguments)
    {
        string[] line = AsNobody(program, arguments);
        Run(line[0], line[1..]);
    }

    protected void Start(string program, params string[] arguments)
    {
        _server = StartProcess("timeout", ["--signal=KILL", "180", .. AsNobody(program, arguments)]);
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
    }

    /// <summary>Waits until the server takes connections, then carries the commands out.</summary>
    protected void Execute(Func<DbConnection> connect, params string[] commands)
    {
        using DbConnection connection = Connect(connect);
        foreach (string sql in commands)
        {
            using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this folder
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    private DbConnection Connect(Func<DbConnection> connect)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            DbConnection connection = connect();
            try
            {
                connection.Open();
                return connection;
            }
            catch (DbException) when (waited.Elapsed < Patience && !_server!.HasExited)
            {
                connection.Dispose();
                Thread.Sleep(100);
            }
        }
    }

    private static string[] AsNobody(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", program, .. arguments]
        : [program, .. arguments];

    private Process StartProcess(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["HOME"] = Folder;
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static IEnumerable<string> Expand(string folder)
    {
        int star = folder.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return [folder];
        string parent = folder[..star];
        return Directory.Exists(parent)
            ? Directory.GetDirectories(parent).OrderDescending().Select(each => each + folder[(star + 1)..])
            : [];
    }

    private static int FreePort()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
