using Acd.Config;
using Microsoft.Data.Sqlite;

namespace Acd.Migrate.Tests;

/// <summary>A database as mod_callcenter leaves it, through the whole tool.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-migrate-").FullName;
    private readonly StringWriter _report = new();
    private readonly StringWriter _errors = new();

    private string Database => Path.Combine(_folder, "callcenter.db");

    private string Output => Path.Combine(_folder, "out.xml");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Agents_and_tiers_become_elements_that_load()
    {
        Make(
            Agent("1000@d", "Callback", "'[leg_timeout=10]user/1000@d'", "On Break", 3, 10, 11, 12, 13),
            Agent("<b>&\"", "callback", "'user/\"x\"'", "Available", 0, 0, 0, 0, 0),
            "INSERT INTO tiers VALUES ('support','1000@d','Ready',2,3)");

        Assert.Equal(0, Program.Run(Database, Output, _report, _errors));

        Assert.Equal(
            """
            <agents>
              <agent name="1000@d" type="callback" contact="[leg_timeout=10]user/1000@d" status="On Break"
                max-no-answer="3" wrap-up-time="10" reject-delay-time="11" busy-delay-time="12" no-answer-delay-time="13" />
              <agent name="&lt;b&gt;&amp;&quot;" type="callback" contact="user/&quot;x&quot;" status="Available"
                max-no-answer="0" wrap-up-time="0" reject-delay-time="0" busy-delay-time="0" no-answer-delay-time="0" />
            </agents>
            <tiers>
              <tier queue="support" agent="1000@d" level="2" position="3" />
            </tiers>

            """,
            File.ReadAllText(Output).ReplaceLineEndings("\n").Replace(" max-no-answer", "\n    max-no-answer", StringComparison.Ordinal));
        ConfigReadResult read = AcdConfigReader.Read(
            $"<configuration name=\"acd.conf\"><queues><queue name=\"support\"/></queues>{File.ReadAllText(Output)}</configuration>");
        Assert.Empty(read.Errors);
        Assert.Equal(["1000@d", "<b>&\""], read.Config!.Agents.Select(agent => agent.Name));
        Assert.StartsWith("taken: 3\n", _report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_taken_is_said()
    {
        Make(
            Agent("nobody", "callback", "NULL", "Available", 0, 0, 0, 0, 0),
            Agent("odd", "phone", "'x'", "Available", 0, 0, 0, 0, 0),
            Agent("kept", "CALLBACK", "'x'", "available", -1, 99_999, -5, 0, 0),
            Agent("kept", "callback", "'y'", "Available", 0, 0, 0, 0, 0),
            Agent("lost", "callback", "'x'", "Unknown", 0, 0, 0, 0, 0),
            "UPDATE agents SET talk_time = 5 WHERE name = 'lost'",
            "INSERT INTO tiers VALUES ('support','nobody','Ready',1,1)",
            "INSERT INTO tiers VALUES ('support','kept','Ready',-1,1)",
            "INSERT INTO members VALUES ('support','Waiting')",
            "INSERT INTO members VALUES ('support','Abandoned')");

        Assert.Equal(0, Program.Run("sqlite://" + Database, null, _report, _errors));

        Assert.Equal(
            """
            taken: 3
              + agent "kept"
              + agent "lost"
              + tier of agent "kept" in queue "support"
            taken with changes: 6
              ~ agent "kept": the status "available" is spelt Available; mod_callcenter calls him only if the database ignores case
              ~ agent "kept": max_no_answer -1 becomes 0
              ~ agent "kept": wrap_up_time 99999 becomes 86400
              ~ agent "kept": reject_delay_time -5 becomes 0
              ~ agent "lost": the status "Unknown" is unknown, he is Logged Out
              ~ tier of agent "kept" in queue "support": level -1 becomes 0; look at the order
            not taken: 7
              - agent "nobody": has no contact, so nothing could be dialled; write one and add him by hand
              - agent "odd": the type "phone" is neither callback nor uuid-standby
              - agent "kept": stands there twice; the first was taken
              - tier of agent "nobody" in queue "support": that agent wasn't taken
              - calls answered and talk time of 1 agents: they count anew, as at every log-in
              - 1 callers who wait: they are FreeSWITCH's calls, not the database's; let them be served before you move
              - 1 callers who were answered or gave up: whoever calls again begins anew
            nothing was written (--dry-run)

            """,
            _report.ToString().ReplaceLineEndings("\n"));
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        Make();
        File.WriteAllText(Output, "mine");

        Assert.Equal(1, Program.Run(Database, Output, _report, _errors));

        Assert.Equal("mine", File.ReadAllText(Output));
        Assert.Contains("exists already", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/callcenter.db", "there is no file")]
    [InlineData("odbc://fs:user:secret", "ODBC")]
    [InlineData("fs:user:secret", "ODBC")]
    [InlineData("pgsql://nonsense", "has no value")]
    [InlineData("pgsql://colour=blue", "isn't understood")]
    [InlineData("mariadb://colour=blue", "can't be read")]
    public void A_source_that_is_none_is_explained_without_its_password(string from, string why)
    {
        Assert.Equal(1, Program.Run(from, null, _report, _errors));

        Assert.Contains(why, _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_somebody_else_is_explained()
    {
        Sql("CREATE TABLE something (x INT)");

        Assert.Equal(1, Program.Run(Database, null, _report, _errors));

        Assert.Contains("no such table: agents", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "pgsql://hostaddr=127.0.0.1 dbname=fs user='f s' password=p port=5433",
        "Host=127.0.0.1;Database=fs;Username=\"f s\";Password=p;Port=5433")]
    [InlineData("mariadb://Server=h;Port=3307;Database=fs;Uid=u;Pwd=p;", "Server=h;Port=3307;User ID=u;Password=p;Database=fs")]
    public void A_dsn_of_the_core_is_understood(string from, string connection)
    {
        using var opened = Dsn.Open(from, out string error);

        Assert.Equal("", error);
        Assert.Equal(connection, opened!.ConnectionString);
    }

    private static string Agent(
        string name, string type, string contact, string status, int maxNoAnswer, int wrapUp, int reject, int busy, int noAnswer) =>
        $"""
        INSERT INTO agents (name, instance_id, uuid, type, contact, status, state, max_no_answer, wrap_up_time, reject_delay_time,
          busy_delay_time, no_answer_delay_time, calls_answered, talk_time)
        VALUES ('{name}', 'single_box', '', '{type}', {contact}, '{status}', 'Waiting', {maxNoAnswer}, {wrapUp}, {reject}, {busy},
          {noAnswer}, 0, 0)
        """;

    private void Make(params string[] rows)
    {
        Sql(
            """
            CREATE TABLE agents (name VARCHAR(255), instance_id VARCHAR(255), uuid VARCHAR(255), type VARCHAR(255), contact VARCHAR(1024),
              status VARCHAR(255), state VARCHAR(255), max_no_answer INTEGER, wrap_up_time INTEGER, reject_delay_time INTEGER,
              busy_delay_time INTEGER, no_answer_delay_time INTEGER, calls_answered INTEGER, talk_time INTEGER)
            """);
        Sql("CREATE TABLE tiers (queue VARCHAR(255), agent VARCHAR(255), state VARCHAR(255), level INTEGER, position INTEGER)");
        Sql("CREATE TABLE members (queue VARCHAR(255), state VARCHAR(255))");
        foreach (string row in rows)
            Sql(row);
    }

    private void Sql(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Database}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // a test's own constants
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
