using System.Globalization;
using MySqlConnector;

namespace Acd.Migrate.Tests.Servers;

/// <summary>Debian's MariaDB.</summary>
internal sealed class MariaDbServer : DatabaseServer
{
    public MariaDbServer()
    {
        string data = Path.Combine(Folder, "data");
        GiveFolderAway();
        RunAsNobody(
            Program("mariadb-install-db")!, "--no-defaults", "--datadir=" + data, "--auth-root-authentication-method=normal",
            "--skip-test-db");
        Start(
            Program("mariadbd")!, "--no-defaults", "--datadir=" + data, "--bind-address=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--port={Port}"), "--socket=" + Path.Combine(Folder, "s"),
            "--pid-file=" + Path.Combine(Folder, "pid"), "--skip-name-resolve");
        Execute(
            "", "CREATE DATABASE fs CHARACTER SET utf8mb4", $"CREATE USER 'fs'@'127.0.0.1' IDENTIFIED BY \"{Password}\"",
            "GRANT ALL ON fs.* TO 'fs'@'127.0.0.1'");
    }

    /// <summary>Why there is none on this machine; null: there is.</summary>
    public static string? Missing => Program("mariadbd") is null ? "no mariadbd (Debian: mariadb-server)" : null;

    public override string Dsn => string.Create(
        CultureInfo.InvariantCulture, $"mariadb://Server=127.0.0.1;Port={Port};Database=fs;Uid=fs;Pwd=\"{Password}\";");

    public void Execute(params string[] commands) => Execute("fs", commands);

    private void Execute(string database, params string[] commands)
    {
        MySqlConnectionStringBuilder builder = new()
        {
            Server = "127.0.0.1", Port = (uint)Port, Database = database, UserID = "root", Pooling = false,
        };
        Execute(() => new MySqlConnection(builder.ConnectionString), commands);
    }

    private static string? Program(string name) => Find(name, "/usr/sbin", "/usr/bin");
}
