using System.Globalization;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// The move from mod_callcenter to mod_acd on one FreeSWITCH: a database that mod_callcenter itself has made and filled, what
/// scripts/migrate-callcenter says of it, and what mod_acd has of it afterwards.
/// </summary>
public sealed class MigrationTests : LiveTest
{
    private const string ModuleLine = "<load module=\"mod_acd\"/>";

    private static readonly string[] Commands =
    [
        "agent add z callback", "agent set contact z '{a=b}[leg_timeout=5]null/z'", "agent set status z 'On Break'",
        "agent set max_no_answer z 4", "agent set wrap_up_time z 7", "agent set reject_delay_time z 8", "agent set busy_delay_time z 9",
        "agent set no_answer_delay_time z 10", "agent add stand uuid-standby", "agent add 'Bär 🐻' CALLBACK",
        "agent set contact 'Bär 🐻' null/bear", "agent set status 'Bär 🐻' available", "agent set wrap_up_time 'Bär 🐻' -5",
        "agent add empty callback", "tier add support z 2 3", "tier add sales z -1 1", "tier add support 'Bär 🐻'",
        "tier add support stand 0 0", "tier add sales empty",
    ];

    [Fact]
    public Task From_SQLite() => MoveAsync(
        folder => $"""<param name="dbname" value="{SqliteFile(folder)}"/>""", folder => SqliteFile(folder), "");

    [Fact]
    public async Task From_PostgreSQL()
    {
        await using PostgreSqlServer server = new();
        Assert.SkipWhen(server.Missing is not null, $"NOT RUN: {server.Missing}");
        await server.StartAsync();
        string port = server.Port.ToString(CultureInfo.InvariantCulture);
        string dsn = $"pgsql://hostaddr=127.0.0.1 port={port} dbname=acd_0 user=acd";
        await MoveAsync(_ => $"""<param name="odbc-dsn" value="{dsn}"/>""", _ => dsn, "mod_pgsql");
    }

    [Fact]
    public async Task From_MariaDB()
    {
        await using MariaDbServer server = new();
        Assert.SkipWhen(server.Missing is not null, $"NOT RUN: {server.Missing}");
        await server.StartAsync();
        string port = server.Port.ToString(CultureInfo.InvariantCulture);
        await server.ExecuteAsync("create database callcenter character set utf8mb4 collate utf8mb4_bin");
        string dsn = $"mariadb://Server=127.0.0.1;Port={port};Database=callcenter;Uid=root;Pwd=;";
        await MoveAsync(_ => $"""<param name="odbc-dsn" value="{dsn}"/>""", _ => dsn, "mod_mariadb");
    }

    /// <param name="setting">Tells mod_callcenter where its tables are.</param>
    /// <param name="from">Tells the migration.</param>
    /// <param name="driver">The module that mod_callcenter needs for it.</param>
    private async Task MoveAsync(Func<FreeSwitchFolder, string> setting, Func<FreeSwitchFolder, string> from, string driver)
    {
        string modules = driver.Length == 0 ? "" : $"<load module=\"{driver}\"/>";
        await StartAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_loopback"],
            Prepare = folder =>
            {
                FreeSwitchFolder.Replace(folder.ModuleList, ModuleLine, modules + "<load module=\"mod_callcenter\"/>");
                File.WriteAllText(CallCenterFile(folder), CallCenterXml(setting(folder)));
            },
        });
        await FillAsync();
        await Switch.KillAsync();

        string dry = await MigrateAsync("--from", from(Switch.Folder), "--dry-run");
        string fragment = Path.Combine(Switch.Folder.Root, "migrated.xml");
        string report = await MigrateAsync("--from", from(Switch.Folder), "--output", fragment);
        AssertTells(dry);
        Assert.EndsWith("nothing was written (--dry-run)", dry.Trim(), StringComparison.Ordinal);
        Assert.Equal(Lines(dry)[..^1], Lines(report)[..^1]);

        FreeSwitchFolder.Replace(Switch.Folder.ModuleList, "<load module=\"mod_callcenter\"/>", ModuleLine);
        File.WriteAllText(Switch.Folder.AcdConfiguration, AcdXml(await File.ReadAllTextAsync(fragment)));
        await StartAgainAsync();
        await AssertHasAsync();
    }

    /// <summary>By mod_callcenter's own commands and calls.</summary>
    private async Task FillAsync()
    {
        await Switch.Esl.SubscribeAsync("CHANNEL_HANGUP_COMPLETE", "CUSTOM", "callcenter::info");
        foreach (string command in Commands)
            Assert.Equal("+OK", await ApiAsync("callcenter_config " + command));
        await ApiAsync("originate null/caller &callcenter(support)");
        await Switch.Esl.EventAsync("anna talks", Soon, e => e["CC-Agent-State"] == "In a queue call");
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        await ApiAsync($"uuid_kill {await ApiAsync("callcenter_config agent get uuid anna")}");
        await Switch.Esl.EventAsync("she is free", Soon, e => e["CC-Action"] == "member-queue-end");
        await ApiAsync("originate null/caller &callcenter(sales)");
        await Eventually.HoldsAsync(
            "somebody waits", Soon, async () => (await ApiAsync("callcenter_config queue count members sales")) == "1");
    }

    private static void AssertTells(string report)
    {
        Assert.StartsWith("taken: 9\n", report, StringComparison.Ordinal);
        string[] told =
        [
            "  + agent \"anna\"", "  + agent \"z\"", "  + agent \"stand\"", "  + agent \"Bär 🐻\"",
            "  ~ agent \"Bär 🐻\": the status \"available\" is spelt Available; mod_callcenter calls him only if the database ignores case",
            "  ~ agent \"Bär 🐻\": wrap_up_time -5 becomes 0",
            "  ~ tier of agent \"z\" in queue \"sales\": level -1 becomes 0; look at the order",
            "  - agent \"empty\": has no contact, so nothing could be dialled; write one and add him by hand",
            "  - tier of agent \"empty\" in queue \"sales\": that agent wasn't taken",
            "  - calls answered and talk time of 1 agents: they count anew, as at every log-in",
            "  - 1 callers who wait: they are FreeSWITCH's calls, not the database's; let them be served before you move",
        ];
        Assert.Empty(told.Except(Lines(report)));
    }

    private async Task AssertHasAsync()
    {
        string[] columns =
        [
            "name", "type", "contact", "status", "state", "max_no_answer", "wrap_up_time", "reject_delay_time", "busy_delay_time",
            "no_answer_delay_time",
        ];
        string[] table = Lines(await ApiAsync("callcenter_config agent list"));
        string[] header = table[0].Split('|');
        IEnumerable<string> agents = table[1..^1].Select(row => row.Split('|'))
            .Select(fields => string.Join('|', columns.Select(column => fields[Array.IndexOf(header, column)])));
        Assert.Equal(
            [
                "Bär 🐻|callback|null/bear|Available|Waiting|0|0|0|0|0", "anna|callback|null/anna|Available|Waiting|0|3|0|0|0",
                "stand|uuid-standby|none|Logged Out|Waiting|0|0|0|0|0",
                "z|callback|{a=b}[leg_timeout=5]null/z|On Break|Waiting|4|7|8|9|10",
            ],
            agents.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "sales|z|Ready|0|1", "support|Bär 🐻|Ready|1|1", "support|anna|Ready|1|1", "support|stand|Ready|0|0", "support|z|Ready|2|3",
            ],
            Lines(await ApiAsync("callcenter_config tier list"))[1..^1].Order(StringComparer.Ordinal));
    }

    /// <summary>What scripts/migrate-callcenter runs.</summary>
    private async Task<string> MigrateAsync(params string[] arguments)
    {
        string tool = Path.Combine(RepositoryRoot.Folder, "module", "Acd.Migrate", "bin", "Debug", "net10.0", "Acd.Migrate.dll");
        using var migrate = BoundedProcess.Start("dotnet", [tool, .. arguments], InTheEnd, Switch.Folder.Root);
        Assert.True(await migrate.WaitForExitAsync(InTheEnd));
        Assert.True(migrate.ExitCode == 0, migrate.Output);
        return migrate.Output;
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static string SqliteFile(FreeSwitchFolder folder) => Path.Combine(folder.Root, "db", "callcenter.db");

    private static string CallCenterFile(FreeSwitchFolder folder) =>
        Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml");

    private static string CallCenterXml(string setting) =>
        $"""
        <configuration name="callcenter.conf">
          <settings>{setting}</settings>
          <queues>
            <queue name="support"><param name="moh-sound" value="silence_stream://-1"/></queue>
            <queue name="sales"><param name="moh-sound" value="silence_stream://-1"/></queue>
          </queues>
          <agents><agent name="anna" type="callback" contact="null/anna" status="Available" wrap-up-time="3"/></agents>
          <tiers><tier agent="anna" queue="support"/></tiers>
        </configuration>
        """;

    private static string AcdXml(string fragment) =>
        $"""
        <configuration name="acd.conf">
          <settings><param name="compat" value="mod_callcenter"/></settings>
          {fragment}
        </configuration>
        """;
}
