using System.Globalization;
using MySqlConnector;

namespace Acd.Store.Tests.Support;

public sealed class MariaDbServer : ServerProcess
{
    private readonly string? _server = Find("mariadbd", "/usr/sbin");
    private readonly string? _installer = Find("mariadb-install-db");

    public MariaDbServer() =>
        Missing = _server is null || _installer is null
            ? "MariaDB is not installed (Debian: mariadb-server); scripts/test installs it" : null;

    /// <summary>Debian makes the user with mariadb-server; mariadb-server-core alone comes without him.</summary>
    protected override string User => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("mysql:", StringComparison.Ordinal))
        ? "mysql" : "nobody";

    protected override IReadOnlyList<string> Command =>
    [
        _server!, "--no-defaults", $"--datadir={Data}", $"--tmpdir={Folder}", $"--socket={Folder}/s",
        "--bind-address=127.0.0.1", "--skip-name-resolve=0",
        string.Create(CultureInfo.InvariantCulture, $"--port={Port}"),
        IsDurable ? "--innodb-flush-log-at-trx-commit=1" : "--innodb-flush-log-at-trx-commit=2",
    ];

    private string Data => Path.Combine(Folder, "data");

    public override string ConnectionString(string database) => $"Server=127.0.0.1;Port={Port};Database={database};User ID=root";

    protected override Task PrepareAsync()
    {
        if (IsRoot)
            Run("chown", User, Folder);
        string[] command =
        [
            .. As(User), _installer!, "--no-defaults", $"--datadir={Data}", $"--tmpdir={Folder}",
            "--auth-root-authentication-method=normal", "--skip-test-db",
        ];
        Run(command[0], command[1..]);
        return Task.CompletedTask;
    }

    public override Task DropAsync(string database) => ExecuteAsync($"drop database {database}");

    protected override Task CreateAsync(string database) => ExecuteAsync($"create database {database} character set latin1");

    /// <summary>A database is a folder; one that is a link is followed, and goes with its database.</summary>
    protected override async Task CreateOnAsync(string database, string folder)
    {
        await CreateAsync(database);
        string own = Path.Combine(Data, database);
        folder = Path.Combine(folder, database);
        Run("mkdir", folder);
        Run("chown", User, folder);
        Run("mv", Path.Combine(own, "db.opt"), folder);
        Directory.Delete(own);
        File.CreateSymbolicLink(own, folder);
        Run("chown", "-h", User, own);
    }

    /// <summary>As the administrator, in no database.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new MySqlConnection(
            $"Server=127.0.0.1;Port={Port};User ID=root;Pooling=false;Connection Timeout=5;Allow User Variables=true");
        await connection.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
