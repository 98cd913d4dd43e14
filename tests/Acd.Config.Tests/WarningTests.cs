namespace Acd.Config.Tests;

/// <summary>What is ignored is said, and doesn't stop anything.</summary>
public sealed class WarningTests
{
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        {
            "<queues><queue name='q'><param name='announce-sound' value='x'/></queue></queues>",
            ["queue \"q\" / announce-sound, line 2: not supported yet, ignored"]
        },
        {
            "<queues><queue name='q'><param name='announce-sound' value='true'/></queue>\n" +
            "<queue name='r'><param name='announce-sound' value='x'/></queue>" +
            "<queue name='s'><param name='Announce-Sound' value=''/></queue></queues>",
            ["queue \"q\" / announce-sound, line 2: not supported yet, ignored (here and in 2 more places)"]
        },
        {
            "<settings><param name='odbc-dsn' value='dsn:user:pass'/><param name='debug' value='1'/></settings>",
            ["settings / odbc-dsn, line 2: not supported yet, ignored", "settings / debug, line 2: not supported yet, ignored"]
        },
        {
            "<settings><param name='agent-orignate-timeout' value='3'/></settings>",
            [
                "settings / agent-orignate-timeout, line 2: unknown setting \"agent-orignate-timeout\", ignored" +
                "; did you mean \"agent-originate-timeout\"?",
            ]
        },
        {
            "<queues><queue name='q'><param name='max-wiat-time' value='3'/></queue></queues>",
            ["queue \"q\" / max-wiat-time, line 2: unknown queue parameter \"max-wiat-time\", ignored; did you mean \"max-wait-time\"?"]
        },
        {
            "<queues><queue name='q'><param name='old-presence' value='true'/><param name='old-resume' value='true'/></queue></queues>",
            ["queue \"q\" / old-presence, line 2: has no effect while the setting compat isn't mod_callcenter"]
        },
        {
            "<queues><queue name='q'><param name='load-imports' value='own'/></queue></queues>",
            ["queue \"q\" / load-imports, line 2: has no effect while the setting compat isn't mod_callcenter"]
        },
        {
            "<settings><param name='web-listen' value='[::1]:8090'/><param name='web-certificate-key' value='k.pem'/></settings>",
            ["settings / web-certificate-key, line 2: has no effect without web-certificate"]
        },
        {
            "<settings><param name='old-removed' value='true'/></settings>",
            ["settings / old-removed, line 2: has no effect while the setting compat isn't mod_callcenter"]
        },
        {
            "<queues><queue name='q'><param name='flux' value='3'/></queue></queues>",
            ["queue \"q\" / flux, line 2: unknown queue parameter \"flux\", ignored"]
        },
        {
            "<queues><queue name='q' label='Support'/></queues>",
            ["queue \"q\" / label, line 2: unknown queue attribute \"label\", ignored"]
        },
        {
            "<agents><agent name='a' contact='user/1' wrapup-time='3'/></agents>",
            ["agent \"a\" / wrapup-time, line 2: unknown agent attribute \"wrapup-time\", ignored; did you mean \"wrap-up-time\"?"]
        },
        {
            "<agents><agent name='a' contact='user/1' Status='Available'/></agents>",
            ["agent \"a\" / Status, line 2: unknown agent attribute \"Status\", ignored; did you mean \"status\"?"]
        },
        {
            "<queues><queue name='q'/></queues><agents><agent name='a' contact='user/1'/></agents>" +
            "<tiers><tier queue='q' agent='a' lvel='1'/></tiers>",
            ["tier queue \"q\" agent \"a\" / lvel, line 2: unknown tier attribute \"lvel\", ignored; did you mean \"level\"?"]
        },
        {
            "<quues><queue name='q'/></quues>",
            ["acd.conf / quues, line 2: unknown element <quues>, ignored with all it contains; did you mean \"queues\"?"]
        },
        {
            "<queues><agent name='q'/></queues>",
            ["queues / agent, line 2: unknown element <agent>, ignored with all it contains"]
        },
        {
            "<queues><queue name='q'><parm name='max-wait-time' value='x'/></queue></queues>",
            ["queue \"q\" / parm, line 2: unknown element <parm>, ignored with all it contains; did you mean \"param\"?"]
        },
        {
            "<queues><queue name='q'><exit-key digits='1' extention='9'/><overflo/></queue></queues>",
            [
                "queue \"q\" / overflo, line 2: unknown element <overflo>, ignored with all it contains; did you mean \"overflow\"?",
                "queue \"q\" / exit-key 1 / extention, line 2: unknown exit-key attribute \"extention\", ignored" +
                "; did you mean \"extension\"?",
            ]
        },
        {
            "<agents><agent name='a' contact='user/1'><skil name='x'/><skill name='y' level='1'><z/></skill></agent></agents>",
            [
                "agent \"a\" / skil, line 2: unknown element <skil>, ignored with all it contains; did you mean \"skill\"?",
                "agent \"a\" / skill 1 / z, line 2: unknown element <z>, ignored with all it contains",
            ]
        },
        {
            "<break-reasons><reasn code='x'/></break-reasons>",
            ["break-reasons / reasn, line 2: unknown element <reasn>, ignored with all it contains; did you mean \"reason\"?"]
        },
        {
            "<settings><param name='stall-ms' value='3000' vaule='4'/></settings>",
            ["settings / param / vaule, line 2: unknown param attribute \"vaule\", ignored; did you mean \"value\"?"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_is_named_and_the_rest_is_read(string fragment, string[] warnings)
    {
        ConfigReadResult result = AcdConfigReader.Read($"<configuration name=\"acd.conf\">\n{fragment}\n</configuration>");
        Assert.Equal(warnings, result.Warnings.Select(w => w.ToString()));
        Assert.Empty(result.Errors);
        Assert.NotNull(result.Config);
    }

    /// <summary>Each name of mod_callcenter's is known or "not yet": moving a file over warns once per name and fails nowhere.</summary>
    [Fact]
    public void A_whole_callcenter_configuration_reads_with_one_warning_per_name()
    {
        string[] settings =
        [
            "debug", "dbname", "odbc-dsn", "cc-instance-id", "reserve-agents", "truncate-tiers-on-load", "truncate-agents-on-load",
            "global-database-lock",
        ];
        string[] parameters = ["announce-sound", "announce-frequency", "time-base-score"];
        string[] read =
        [
            "moh-sound", "max-wait-time", "ring-progressively-delay", "tier-rules-apply", "tier-rule-wait-second",
            "tier-rule-wait-multiply-level", "tier-rule-no-agent-no-wait", "discard-abandoned-after", "abandoned-resume-allowed",
            "max-wait-time-with-no-agent", "max-wait-time-with-no-agent-time-reached", "skip-agents-with-external-calls",
        ];
        ConfigReadResult result = AcdConfigReader.Read(
            $"""
            <configuration name="acd.conf">
              <settings>{Params([.. settings, "agent-originate-timeout"])}</settings>
              <queues>
                <queue name="q">{Params([.. parameters, .. read])}</queue>
                <queue name="r">{Params(parameters)}<param name="agent-no-answer-status" value="On Break"/></queue>
              </queues>
              <agents>
                <agent name="a" type="callback" contact="user/1" status="Available" max-no-answer="3" wrap-up-time="10"
                       reject-delay-time="10" busy-delay-time="60" no-answer-delay-time="5"/>
              </agents>
              <tiers><tier agent="a" queue="q" level="1" position="1"/></tiers>
            </configuration>
            """);
        Assert.Empty(result.Errors);
        Assert.Equal([.. settings, .. parameters], result.Warnings.Select(w => w.Where.Split(" / ")[1].Split(',')[0]));
        Assert.All(result.Warnings, w => Assert.StartsWith("not supported yet, ignored", w.What, StringComparison.Ordinal));
    }

    private static string Params(IEnumerable<string> names) => string.Concat(names.Select(name => $"<param name='{name}' value='1'/>"));
}
