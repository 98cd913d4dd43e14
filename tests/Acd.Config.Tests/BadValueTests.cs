namespace Acd.Config.Tests;

/// <summary>Everything that can be wrong with a value, and how it reads. The fragments start in line 2 of their document.</summary>
public sealed class BadValueTests
{
    private const string Units = "such as 20 or 0.5, or with a unit: 500ms, 30s, 5m, 2h";

    private const string TimeRange = $"write seconds from 0 to 86400, {Units}";

    /// <summary>A fragment, then its errors.</summary>
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        { QueueWith("max-wait-time", "abc"), [Queue("max-wait-time", $"\"abc\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "-5"), [Queue("max-wait-time", $"\"-5\" is negative; {TimeRange}")] },
        { QueueWith("max-wait-time", "86401"), [Queue("max-wait-time", $"\"86401\" is too long; {TimeRange}")] },
        { QueueWith("max-wait-time", "1,5"), [Queue("max-wait-time", $"\"1,5\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "1e3"), [Queue("max-wait-time", $"\"1e3\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "5 min"), [Queue("max-wait-time", $"\"5 min\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "NaN"), [Queue("max-wait-time", $"\"NaN\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "٣"), [Queue("max-wait-time", $"\"٣\" isn't a time; {TimeRange}")] },
        { QueueWith("service-level-time", "x"), [Queue("service-level-time", $"\"x\" isn't a time; {TimeRange}")] },
        {
            QueueWith("strategy", "longest-idle-agnet"),
            [
                Queue("strategy", "\"longest-idle-agnet\" is unknown; write one of \"longest-idle-agent\", \"round-robin\", " +
                    "\"top-down\", \"agent-with-least-talk-time\", \"agent-with-fewest-calls\", \"random\", \"weighted-random\", " +
                    "\"sequentially-by-agent-order\", \"ring-all\", \"ring-progressively\", \"enterprise\"" +
                    "; did you mean \"longest-idle-agent\"?"),
            ]
        },
        { QueueWith("max-wait-time", "25h"), [Queue("max-wait-time", $"\"25h\" is too long; {TimeRange}")] },
        { QueueWith("max-wait-time", "-1m"), [Queue("max-wait-time", $"\"-1m\" is negative; {TimeRange}")] },
        { QueueWith("max-wait-time", "s"), [Queue("max-wait-time", $"\"s\" isn't a time; {TimeRange}")] },
        { QueueWith("max-wait-time", "5d"), [Queue("max-wait-time", $"\"5d\" isn't a time; {TimeRange}")] },
        {
            QueueWith("max-wait-time", "79228162514264337593543950335h"),
            [Queue("max-wait-time", $"\"79228162514264337593543950335h\" is too long; {TimeRange}")]
        },
        {
            QueueWith("tier-rules-apply", "maybe"),
            [Queue("tier-rules-apply", "\"maybe\" is neither yes nor no; write true or false")]
        },
        {
            QueueWith("ageing-per-second", "fast"),
            [Queue("ageing-per-second", "\"fast\" isn't a number; write a number from 0 to 1000, such as 1 or 0.5")]
        },
        {
            QueueWith("ageing-per-second", "-1"),
            [Queue("ageing-per-second", "\"-1\" is negative; write a number from 0 to 1000, such as 1 or 0.5")]
        },
        {
            QueueWith("ageing-per-second", "1000.1"),
            [Queue("ageing-per-second", "\"1000.1\" is too large; write a number from 0 to 1000, such as 1 or 0.5")]
        },
        {
            QueueWith("max-length-per-agent", "0.0001"),
            [
                Queue("max-length-per-agent",
                    "\"0.0001\" has more than three decimal places; write a number from 0 to 1000, such as 1 or 0.5"),
            ]
        },
        {
            QueueWith("more-service-level-times", "10,x"),
            [Queue("more-service-level-times", $"\"x\" isn't a time; write seconds from 0.001 to 86400, {Units}")]
        },
        {
            QueueWith("absent-agents", "on-break,talkin"),
            [
                Queue("absent-agents", "\"talkin\" is unknown; write one of \"on-break\", \"unreachable\", \"wrap-up\", \"talking\", " +
                    "\"ringing\", \"on-other-call\", \"none\"; did you mean \"talking\"?"),
            ]
        },
        {
            QueueWith("absent-agents", "none,talking"),
            [Queue("absent-agents", "\"none,talking\" is some and none; write \"none\" alone or leave it out")]
        },
        {
            QueueHolding("<overflow when='length' threshold='0' queue='q'/>\n<overflow threshold='5m' when='wait' queue='r'/>"),
            [
                Queue("overflow 1 / threshold", "\"0\" is too small; write one from 1 to 1000000"),
                "queue \"q\" / overflow, line 3: there is no queue \"r\"; did you mean \"q\"?",
            ]
        },
        {
            QueueHolding("<overflow/>"),
            [
                Queue("overflow 1", "has no when; write when=\"…\", such as length"),
                Queue("overflow 1", "has no threshold; write threshold=\"…\", such as 20"),
            ]
        },
        { QueueHolding("<exit-key/>"), [Queue("exit-key 1", "has no digits; write digits=\"…\", such as 1")] },
        {
            QueueHolding("<callback dial-string='x/{number}'><prefix/></callback>\n<callback/>"),
            [
                "queue \"q\" / callback, line 3: given twice (first in line 2); keep one",
                Queue("callback / prefix 1", "has no value; write value=\"…\", such as +49"),
            ]
        },
        {
            QueueHolding("<callback daily-cap='0'/>"),
            [
                Queue("callback", "has no dial-string; write dial-string=\"…\", such as sofia/gateway/provider/{number}"),
                Queue("callback / daily-cap", "\"0\" is too small; write one from 1 to 1000"),
            ]
        },
        { QueueHolding("<skill-step after='x'/>"), [Queue("skill-step 1 / after", $"\"x\" isn't a time; {TimeRange}")] },
        {
            "<agents><agent name='a' contact='user/1'><skill name='english' level='11'/><skill/><contact/></agent></agents>",
            [
                Agent("contact 1", "has no value; write value=\"…\", such as user/1000"),
                Agent("skill 1 / level", "\"11\" is too large; write one from 1 to 10"),
                Agent("skill 2", "has no name; write name=\"…\", such as english"),
                Agent("skill 2", "has no level; write level=\"…\", such as 5"),
            ]
        },
        {
            "<break-reasons><reason limit='-1'/></break-reasons>\n<dispositions><disposition/></dispositions>",
            [
                "break-reasons / reason 1, line 2: has no code; write code=\"…\", such as lunch",
                $"break-reasons / reason 1 / limit, line 2: \"-1\" is negative; {TimeRange}",
                "dispositions / disposition 1, line 3: has no code; write code=\"…\", such as solved",
            ]
        },
        {
            QueueWith("moh-sound", new string('x', 256)),
            [Queue("moh-sound", $"\"{new string('x', 80)}…\" is 256 bytes long; at most 255 are possible")]
        },
        {
            "<queues><queue name='q'><param value='1'/></queue></queues>",
            [Queue("param", "has no name; write <param name=\"…\" value=\"…\"/>")]
        },
        {
            "<queues><queue name='q'><param name='max-wait-time'/></queue></queues>",
            [Queue("max-wait-time", "has no value; write <param name=\"max-wait-time\" value=\"…\"/>")]
        },
        {
            "<queues><queue name='q'><param name='max-wait-time' value='1'/>\n<param name='MAX-wait-time' value='2'/></queue></queues>",
            ["queue \"q\" / MAX-wait-time, line 3: given twice (first in line 2); keep one"]
        },
        { "<queues>\n<queue/></queues>", ["queue #1, line 3: has no name; write name=\"…\""] },
        { "<queues><queue name='a'/>\n<queue name=' '/></queues>", ["queue #2, line 3: has no name; write name=\"…\""] },
        {
            "<queues><queue name='a '/></queues>",
            ["queue \"a \" / name, line 2: \"a \" has spaces at an end or control characters; remove them"]
        },
        {
            "<queues><queue name='a&#10;b'/></queues>",
            ["queue \"a?b\" / name, line 2: \"a?b\" has spaces at an end or control characters; remove them"]
        },
        { "<queues><queue name='a'/>\n<queue name='a'/></queues>", ["queue \"a\", line 3: defined twice (first in line 2); keep one"] },
        {
            "<agents><agent name='a' contact='user/1'/><agent name='b' contact='user/2'/>\n<agent name='a' contact='user/3'/></agents>",
            ["agent \"a\", line 3: defined twice (first in line 2); keep one"]
        },
        { AgentWith(""), ["agent \"a\", line 2: has no contact; write contact=\"…\", such as user/1000@example.com"] },
        { AgentWith("contact=''"), ["agent \"a\", line 2: has no contact; write contact=\"…\", such as user/1000@example.com"] },
        { "<agents><agent contact='user/1'/></agents>", ["agent #1, line 2: has no name; write name=\"…\""] },
        {
            AgentWith("contact='user/1' type='callbck'"),
            [Agent("type", "\"callbck\" is unknown; write one of \"callback\", \"uuid-standby\"; did you mean \"callback\"?")]
        },
        {
            AgentWith("contact='user/1' status='Avalable'"),
            [
                Agent("status", "\"Avalable\" is unknown; write one of \"Logged Out\", \"Available\", \"Available (On Demand)\", " +
                    "\"On Break\"; did you mean \"Available\"?"),
            ]
        },
        { AgentWith("contact='user/1' wrap-up-time='ten'"), [Agent("wrap-up-time", $"\"ten\" isn't a time; {TimeRange}")] },
        { AgentWith("contact='user/1' reject-delay-time='-1'"), [Agent("reject-delay-time", $"\"-1\" is negative; {TimeRange}")] },
        { AgentWith("contact='user/1' busy-delay-time='-1'"), [Agent("busy-delay-time", $"\"-1\" is negative; {TimeRange}")] },
        { AgentWith("contact='user/1' no-answer-delay-time='-1'"), [Agent("no-answer-delay-time", $"\"-1\" is negative; {TimeRange}")] },
        { AgentWith("contact='user/1' failure-delay-time='-1'"), [Agent("failure-delay-time", $"\"-1\" is negative; {TimeRange}")] },
        {
            AgentWith("contact='user/1' ring-timeout='0'"),
            [Agent("ring-timeout", $"\"0\" is too short; write seconds from 0.001 to 3600, {Units}")]
        },
        {
            AgentWith("contact='user/1' max-no-answer='1.5'"),
            [Agent("max-no-answer", "\"1.5\" isn't a whole number; write one from 0 to 2147483647")]
        },
        {
            AgentWith("contact='user/1' max-no-answer='-1'"),
            [Agent("max-no-answer", "\"-1\" is negative; write one from 0 to 2147483647")]
        },
        {
            AgentWith("contact='user/1' max-no-answer='99999999999'"),
            [Agent("max-no-answer", "\"99999999999\" is too large; write one from 0 to 2147483647")]
        },
        {
            AgentWith("contact='user/1' ring-timeout='3601'"),
            [Agent("ring-timeout", $"\"3601\" is too long; write seconds from 0.001 to 3600, {Units}")]
        },
        {
            Setting("agent-originate-timeout", "x"),
            [$"settings / agent-originate-timeout, line 2: \"x\" isn't a time; write seconds from 0 to 3600, {Units}"]
        },
        { Setting("leg-workers-max", "0"), ["settings / leg-workers-max, line 2: \"0\" is too small; write one from 1 to 4096"] },
        { Setting("leg-workers-max", "4097"), ["settings / leg-workers-max, line 2: \"4097\" is too large; write one from 1 to 4096"] },
        { Setting("stall-ms", "2.5"), ["settings / stall-ms, line 2: \"2.5\" isn't a whole number; write one from 1000 to 60000"] },
        { Setting("stall-ms", "999"), ["settings / stall-ms, line 2: \"999\" is too small; write one from 1000 to 60000"] },
        {
            Setting("start-timeout-ms", "600001"),
            ["settings / start-timeout-ms, line 2: \"600001\" is too large; write one from 1000 to 600000"]
        },
        {
            Setting("script-deadline-ms", "5"),
            ["settings / script-deadline-ms, line 2: \"5\" is too small; write one from 10 to 10000"]
        },
        {
            Setting("script-http-allow", "https://a/ ftp://b/ https://c"),
            [
                "settings / script-http-allow, line 2: \"ftp://b/\" begins no address; write it like https://crm.example.com/api/",
                "settings / script-http-allow, line 2: \"https://c\" begins no address; write it like https://crm.example.com/api/",
            ]
        },
        {
            Setting("script-database", "mysql:x"),
            [
                "settings / script-database, line 2: \"mysql:x\" names no database; "
                    + "write sqlite: or postgresql:, then the connection string",
            ]
        },
        {
            Setting("web-listen", "0.0.0.0:8090"),
            [
                "settings / web-listen, line 2: \"0.0.0.0:8090\" can be reached from other machines, where passwords need TLS; "
                    + "give web-certificate, or listen on 127.0.0.1:8090",
            ]
        },
        {
            Setting("web-listen", "[::]:8090"),
            [
                "settings / web-listen, line 2: \"[::]:8090\" can be reached from other machines, where passwords need TLS; "
                    + "give web-certificate, or listen on 127.0.0.1:8090",
            ]
        },
        {
            Setting("web-listen", "pbx.example:8090"),
            ["settings / web-listen, line 2: \"pbx.example:8090\" is no address and port; write it like 127.0.0.1:8090 or [::1]:8090"]
        },
        {
            Setting("web-listen", "127.0.0.1"),
            ["settings / web-listen, line 2: \"127.0.0.1\" is no address and port; write it like 127.0.0.1:8090 or [::1]:8090"]
        },
        {
            Defined("<tier queue='supprt' agent='anna'/>"),
            ["tier queue \"supprt\" agent \"anna\", line 2: there is no queue \"supprt\"; did you mean \"support\"?"]
        },
        {
            Defined("<tier queue='support' agent='Anna'/>"),
            ["tier queue \"support\" agent \"Anna\", line 2: there is no agent \"Anna\"; did you mean \"anna\"?"]
        },
        {
            Defined("<tier queue='support' agent='somebody else'/>"),
            ["tier queue \"support\" agent \"somebody else\", line 2: there is no agent \"somebody else\"; define it or remove this"]
        },
        { Defined("<tier queue='support'/>"), ["tier #1, line 2: has no agent; write agent=\"…\""] },
        { Defined("<tier agent='anna'/>"), ["tier #1, line 2: has no queue; write queue=\"…\""] },
        {
            Defined("<tier queue='support' agent='anna'/>\n<tier queue='support' agent='anna' level='2'/>"),
            ["tier queue \"support\" agent \"anna\", line 3: defined twice (first in line 2); keep one"]
        },
        {
            Defined("<tier queue='support' agent='anna' level='-1' position='x'/>"),
            [
                "tier queue \"support\" agent \"anna\" / level, line 2: \"-1\" is negative; write one from 0 to 1000000",
                "tier queue \"support\" agent \"anna\" / position, line 2: \"x\" isn't a whole number; write one from 0 to 1000000",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_is_named_with_place_and_remedy(string fragment, string[] errors)
    {
        ConfigReadResult result = AcdConfigReader.Read($"<configuration name=\"acd.conf\">\n{fragment}\n</configuration>");
        Assert.Equal(errors, result.Errors.Select(e => e.ToString()));
        Assert.Null(result.Config);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        ConfigReadResult result = AcdConfigReader.Read(
            $"<configuration name=\"acd.conf\">{string.Concat(Cases.Select(c => c.Data.Item1))}</configuration>");
        Assert.True(result.Errors.Count >= Cases.Count, $"{result.Errors.Count} errors of at least {Cases.Count}");
    }

    private static string Queue(string parameter, string what) => $"queue \"q\" / {parameter}, line 2: {what}";

    private static string Agent(string attribute, string what) => $"agent \"a\" / {attribute}, line 2: {what}";

    private static string QueueWith(string name, string value) =>
        $"<queues><queue name='q'><param name='{name}' value='{value}'/></queue></queues>";

    private static string QueueHolding(string elements) => $"<queues><queue name='q'>{elements}</queue></queues>";

    private static string AgentWith(string attributes) => $"<agents><agent name='a' {attributes}/></agents>";

    private static string Setting(string name, string value) => $"<settings><param name='{name}' value='{value}'/></settings>";

    private static string Defined(string tiers) =>
        $"<queues><queue name='support'/></queues><agents><agent name='anna' contact='user/1'/></agents><tiers>{tiers}</tiers>";
}
