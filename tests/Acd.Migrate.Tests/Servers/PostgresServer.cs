using System.Globalization;
using Npgsql;

namespace Acd.Migrate.Tests.Servers;

/// <summary>Debian's PostgreSQL.</summary>
internal sealed class PostgresServer : DatabaseServer
{
    private readonly string _data;

    public PostgresServer()
    {
        _data = Path.Combine(Folder, "data");
        string passwords = Path.Combine(Folder, "password");
        File.WriteAllText(passwords, Password);
        GiveFolderAway();
        RunAsNobody(Program("initdb")!, "-D", _data, "-U", "fs", "-A", "scram-sha-256", "--pwfile", passwords, "-E", "UTF8", "--locale=C");
        Start(
            Program("postgres")!, "-D", _data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off");
    }

    /// <summary>Why there is none on this machine; null: there is.</summary>
    public static string? Missing => Program("initdb") is null ? "no initdb of PostgreSQL (Debian: postgresql)" : null;

    public override string Dsn => string.Create(
        CultureInfo.InvariantCulture, $"pgsql://hostaddr=127.0.0.1 port={Port} dbname=postgres user=fs password='{Password}'");

    public void Execute(params string[] commands)
    {
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = "127.0.0.1", Port = Port, Database = "postgres", Username = "fs", Password = Password, Pooling = false,
        };
        Execute(() => new NpgsqlConnection(builder.ConnectionString), commands);
    }

    protected override void Stop() => RunAsNobody(Program("pg_ctl")!, "-D", _data, "-m", "immediate", "stop");

    private static string? Program(string name) => Find(name, "/usr/lib/postgresql/*/bin");
}
