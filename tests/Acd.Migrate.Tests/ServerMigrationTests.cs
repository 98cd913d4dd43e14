using Acd.Migrate.Tests.Servers;

namespace Acd.Migrate.Tests;

/// <summary>mod_callcenter's tables in real servers, as the core makes them there, through the whole tool.</summary>
public sealed class ServerMigrationTests
{
    /// <summary>The columns the tool reads and some it doesn't, with the types mod_callcenter gives them.</summary>
    private static readonly string[] Tables =
    [
        """
        CREATE TABLE agents (name VARCHAR(255), instance_id VARCHAR(255), uuid VARCHAR(255), type VARCHAR(255), contact VARCHAR(1024),
          status VARCHAR(255), state VARCHAR(255), max_no_answer INTEGER NOT NULL DEFAULT 0, wrap_up_time INTEGER NOT NULL DEFAULT 0,
          reject_delay_time INTEGER NOT NULL DEFAULT 0, busy_delay_time INTEGER NOT NULL DEFAULT 0,
          no_answer_delay_time INTEGER NOT NULL DEFAULT 0, calls_answered INTEGER NOT NULL DEFAULT 0,
          talk_time INTEGER NOT NULL DEFAULT 0)
        """,
        """
        CREATE TABLE tiers (queue VARCHAR(255), agent VARCHAR(255), state VARCHAR(255), level INTEGER NOT NULL DEFAULT 1,
          position INTEGER NOT NULL DEFAULT 1)
        """,
        "CREATE TABLE members (queue VARCHAR(255), uuid VARCHAR(255) NOT NULL DEFAULT '', state VARCHAR(255))",
        """
        INSERT INTO agents (name, type, contact, status, max_no_answer, wrap_up_time, talk_time)
        VALUES ('Bär 🐻', 'Callback', '{a=''b''}user/1000@d', 'On Break', 3, 10, 7), ('z', 'callback', NULL, 'Available', 0, 0, 0)
        """,
        "INSERT INTO tiers VALUES ('support@d', 'Bär 🐻', 'Ready', 2, 3)",
        "INSERT INTO members VALUES ('support@d', 'u', 'Waiting')",
    ];

    [Fact]
    public void From_PostgreSQL()
    {
        if (PostgresServer.Missing is { } missing)
            Assert.Skip("MIGRATION FROM POSTGRESQL NOT TESTED: " + missing);
        using PostgresServer server = new();
        server.Execute(Tables);

        AssertMigrates(server.Dsn);
    }

    [Fact]
    public void From_MariaDB()
    {
        if (MariaDbServer.Missing is { } missing)
            Assert.Skip("MIGRATION FROM MARIADB NOT TESTED: " + missing);
        using MariaDbServer server = new();
        server.Execute(Tables);

        AssertMigrates(server.Dsn);
    }

    [Fact]
    public void A_server_that_is_not_there_is_explained_without_its_password()
    {
        const string Dsn = "pgsql://hostaddr=127.0.0.1 port=1 dbname=fs user=u password=secret";
        StringWriter errors = new();

        Assert.Equal(1, Program.Run(Dsn, null, new StringWriter(), errors));

        Assert.Contains("the database can't be read", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", errors.ToString(), StringComparison.Ordinal);
    }

    private static void AssertMigrates(string dsn)
    {
        string output = Path.Combine(Path.GetTempPath(), $"acd-migrated-{Guid.NewGuid():N}.xml");
        StringWriter report = new();
        StringWriter errors = new();
        try
        {
            Assert.Equal((0, ""), (Program.Run(dsn, output, report, errors), errors.ToString()));
            Assert.Equal(
                """
                <agents>
                  <agent name="Bär 🐻" type="callback" contact="{a='b'}user/1000@d" status="On Break"
                    max-no-answer="3" wrap-up-time="10" reject-delay-time="0" busy-delay-time="0" no-answer-delay-time="0" />
                </agents>
                <tiers>
                  <tier queue="support@d" agent="Bär 🐻" level="2" position="3" />
                </tiers>

                """,
                File.ReadAllText(output).Replace(" max-no-answer", "\n    max-no-answer", StringComparison.Ordinal));
            Assert.StartsWith("taken: 2\n", report.ToString(), StringComparison.Ordinal);
            Assert.Contains("agent \"z\": has no contact", report.ToString(), StringComparison.Ordinal);
            Assert.Contains("1 callers who wait", report.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(output);
        }
    }
}
