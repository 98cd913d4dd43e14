using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Bench.Tuning.Advices;

/// <summary>
/// A database server on this machine for FreeSWITCH's own tables, flushing to the disk as it does by default. Each exchange gets a new
/// one, as such a server ends itself after a quarter of an hour; the last ends with the program.
/// </summary>
internal sealed class CoreDatabaseServer
{
    private const string Database = "acd_0";

    private readonly string _choice;
    private readonly string _user;
    private readonly Func<ServerProcess> _start;
    private ServerProcess? _server;

    /// <param name="choice">The value of core_database.</param>
    /// <param name="user">Whom the server lets in without a password.</param>
    /// <param name="start">Makes one that isn't running.</param>
    public CoreDatabaseServer(string choice, string user, Func<ServerProcess> start)
    {
        (_choice, _user, _start) = (choice, user, start);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <exception cref="InvalidOperationException">It isn't installed, and which package is missing.</exception>
    public void Serve(FreeSwitchFolder folder)
    {
        End();
        _server = _start();
        if (_server.Missing is { } missing)
            throw new InvalidOperationException(missing);
        Task.Run(_server.StartAsync).GetAwaiter().GetResult();
        folder.KeepTablesOn(_choice, _server.Port, Database, _user);
    }

    private void End()
    {
        if (_server is { } old)
            Task.Run(async () => await old.DisposeAsync()).GetAwaiter().GetResult();
        _server = null;
    }
}
