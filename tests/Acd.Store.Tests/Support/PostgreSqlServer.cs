using System.Globalization;
using Npgsql;

namespace Acd.Store.Tests.Support;

public sealed class PostgreSqlServer : ServerProcess
{
    private readonly string _programs;

    public PostgreSqlServer()
    {
        string[] versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        string? postgres = Find("postgres", [.. versions.OrderDescending().Select(version => Path.Combine(version, "bin"))]);
        _programs = Path.GetDirectoryName(postgres) ?? "";
        Missing = postgres is null ? "PostgreSQL is not installed (Debian: postgresql); scripts/test installs it" : null;
    }

    protected override string User => "postgres";

    protected override IReadOnlyList<string> Command =>
    [
        Path.Combine(_programs, "postgres"), "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", Folder, "-c",
        "listen_addresses=127.0.0.1", "-c", IsDurable ? "fsync=on" : "fsync=off",
    ];

    private string Data => Path.Combine(Folder, "data");

    public override string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Database={database};Username=acd";

    protected override Task PrepareAsync()
    {
        if (IsRoot)
            Run("chown", User, Folder);
        string initdb = Path.Combine(_programs, "initdb");
        string[] command = [.. As(User), initdb, "-D", Data, "-U", "acd", "-A", "trust", "-E", "UTF8", "--no-sync"];
        Run(command[0], command[1..]);
        return Task.CompletedTask;
    }

    public override async Task DropAsync(string database)
    {
        await ExecuteAsync($"drop database {database} with (force)");
        await ExecuteAsync($"drop tablespace {database}_disk");
    }

    protected override Task CreateAsync(string database) => ExecuteAsync($"create database {database}");

    protected override async Task CreateOnAsync(string database, string folder)
    {
        await ExecuteAsync($"create tablespace {database}_disk location '{folder}'");
        await ExecuteAsync($"create database {database} tablespace {database}_disk");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
