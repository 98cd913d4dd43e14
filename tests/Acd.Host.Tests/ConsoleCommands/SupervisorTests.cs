using System.Text.Json;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>What supervisors can do and see. In the scene call-1 talks to anna, who is alone, call-2 and call-3 wait in support.</summary>
public sealed class SupervisorTests
{
    [Theory]
    [InlineData("caller priority call-3 10", "+OK call-3 has priority 10\n")]
    [InlineData("caller priority 3 10 --score=5", "+OK call-3 has priority 10\n")]
    [InlineData("caller priority uuid-3 10 --score 5", "+OK call-3 has priority 10\n")]
    [InlineData("caller position CALL-3 1", "+OK call-3 is at position 1\n")]
    [InlineData("caller move 3 sales", "+OK call-3 is in queue \"sales\"\n")]
    [InlineData("caller transfer 3 9001", "+OK call-3 goes to 9001\n")]
    [InlineData("caller withdraw 3", "+OK call-3 leaves the queue and goes on in the dialplan\n")]
    [InlineData("caller move 3 sale", "-ERR no queue \"sale\": did you mean \"sales\"? \"acd queue list\" shows all\n")]
    [InlineData("caller priority 77 1", "-ERR there is no caller call-77: \"acd caller list\" shows all\n")]
    [InlineData("caller priority nobody 1", "-ERR no caller \"nobody\": \"acd caller list\" shows all, with their numbers and UUIDs\n")]
    [InlineData("caller withdraw 1", "-ERR call-1 isn't waiting any more\n")]
    [InlineData("caller priority 3 high", "-ERR \"high\" isn't a <priority>; write a whole number; higher is served first\n")]
    [InlineData("caller position 3 0",
        "-ERR \"0\" isn't a <position>; write 1 for the next to be served, 2 for the one after him, and so on\n")]
    [InlineData("caller transfer 3 '9001 XML public'",
        "-ERR \"9001 XML public\" isn't a <extension>; write an extension of the caller's dialplan context; letters, digits and -_.+*#@\n")]
    [InlineData("agent set status bob 'On Break' --reason=lunch --for=30m", "+OK agent \"bob\" is On Break (lunch), for 30:00\n")]
    [InlineData("agent set status bob Available --for=30m", "-ERR a reason and a time are for 'On Break' only: leave them out\n")]
    [InlineData("agent ready anna", "+OK agent \"anna\" is offered callers again\n")]
    [InlineData("agent ready bob", "-ERR agent \"bob\" isn't available; set his status first\n")]
    [InlineData("agent wrap-up end bob", "-ERR agent \"bob\" isn't in wrap-up; he is NotReady\n")]
    [InlineData("agent wrap-up extend nobody 60", "-ERR no agent \"nobody\": \"acd agent list\" shows all\n")]
    [InlineData("agent disposition anna sold well", "+OK the last call of agent \"anna\" is sold well\n")]
    [InlineData("agent skills anna", "skills of agent \"anna\": none\n")]
    [InlineData("agent skills anna german=8 billing=3", "+OK agent \"anna\" has billing=3 german=8\n")]
    [InlineData("agent skills anna none", "+OK agent \"anna\" has no skills\n")]
    [InlineData("agent capacity anna 2", "+OK agent \"anna\" can have 2 calls at the same time\n")]
    [InlineData("agent capacity nobody 2", "-ERR no agent \"nobody\": \"acd agent list\" shows all\n")]
    [InlineData("queue drain support", "+OK queue \"support\" is drained: who waits is served\n")]
    [InlineData("queue close support --to=911", "+OK queue \"support\" is closed, everybody was sent away, to 911\n")]
    [InlineData("queue open sales", "+OK queue \"sales\" takes callers\n")]
    [InlineData("queue open nowhere", "-ERR no queue \"nowhere\": \"acd queue list\" shows all\n")]
    [InlineData("callback now 2", "-ERR nobody is to call call-2 back: \"acd caller list\" shows all\n")]
    [InlineData("callback cancel nobody", "-ERR no caller \"nobody\": \"acd callback list\" shows all, with their numbers and UUIDs\n")]
    public void Orders_are_answered_with_what_was_done_or_what_to_do(string line, string reply) => Assert.Equal(reply, Scene(line)[0]);

    [Fact]
    public void A_callers_priority_decides_who_is_served_next() =>
        Assert.Matches("(?s)call-3 .* 10 .*call-2 ", Scene("caller priority 3 10", "caller list")[1]);

    [Fact]
    public void Skills_set_at_the_console_outlast_a_reload_until_they_are_given_up()
    {
        var replies = Scene(
            "agent skills anna german=8", "reload", "agent skills anna", "agent skills anna configured", "agent skills anna");

        Assert.StartsWith("+OK reloaded: nothing changed", replies[1], StringComparison.Ordinal);
        Assert.Equal("skills of agent \"anna\": german=8\n", replies[2]);
        Assert.Equal("skills of agent \"anna\": none\n", replies[4]);
    }

    [Fact]
    public void A_caller_is_explained()
    {
        var replies = Scene("caller show call-3", "caller show uuid-3 --json", "caller show 99");

        Assert.StartsWith("call-3 in queue support (longest-idle-agent): waiting\n", replies[0], StringComparison.Ordinal);
        Assert.Contains("position     2\n", replies[0], StringComparison.Ordinal);
        Assert.Matches("anna +busy", replies[0]);
        Assert.Matches("bob +on-break", replies[0]);
        using var json = JsonDocument.Parse(replies[1]);
        Assert.Equal("busy", json.RootElement.GetProperty("agents")[0].GetProperty("verdict").GetString());
        Assert.StartsWith("-ERR there is no caller call-99", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_is_explained()
    {
        var replies = Scene("agent show bob", "agent show anna --json", "agent show bab");

        Assert.StartsWith("bob: On Break\nstate      not-ready for ", replies[0], StringComparison.Ordinal);
        Assert.Matches("support +0 +2 +on-break|support +1 +2 +on-break", replies[0]);
        using var json = JsonDocument.Parse(replies[1]);
        Assert.Equal("talking", json.RootElement.GetProperty("state").GetString());
        Assert.Contains("did you mean \"bob\"?", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_says_who_would_get_the_next_caller()
    {
        var replies = Scene("queue show support", "queue show support german>=5 --json", "queue show support german>>5");

        Assert.Contains("would get    nobody yet\n", replies[0], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(replies[1]);
        Assert.Equal("lacks-skills", json.RootElement.GetProperty("agents")[0].GetProperty("verdict").GetString());
        Assert.StartsWith("-ERR ", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_left_in_any_way_is_counted_so_that_the_sum_is_right()
    {
        using var json = JsonDocument.Parse(Scene("caller withdraw 2", "caller transfer 3 900", "status --json", leaves: [2, 3])[2]);

        Assert.Equal(2, json.RootElement.GetProperty("left_otherwise").GetProperty("withdrawn").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("offered").GetInt32());
    }

    [Fact]
    public void A_dry_run_says_what_becomes_of_the_callers_of_a_queue_that_goes()
    {
        var @switch = Prepared();
        @switch.At(9, _ => @switch.ConfigXml = TestConfig.Xml.Replace("support", "help", StringComparison.Ordinal));
        @switch.Type(10, "reload --dry-run");
        @switch.Type(11, "reload");
        @switch.Type(12, "caller list --queue=support");
        @switch.Run();

        Assert.Contains("queue support, which is removed: 2 waiting are served first, nobody new is let in", @switch.Replies[0],
            StringComparison.Ordinal);
        Assert.Contains("3 callers", @switch.Replies[2], StringComparison.Ordinal);
    }

    private static List<string> Scene(params string[] lines) => Scene(lines, []);

    private static List<string> Scene(string first, string second, string third, ulong[] leaves) => Scene([first, second, third], leaves);

    private static List<string> Scene(string[] lines, ulong[] leaves)
    {
        var @switch = Prepared();
        for (int i = 0; i < lines.Length; i++)
            @switch.Type(10 + (2 * i), lines[i]);
        foreach (ulong call in leaves)
            @switch.At(13, events => events.On(new CallerLeft(new CallId(call), LeaveReason.Released), @switch.NowUs));
        @switch.Run();
        return @switch.Replies;
    }

    private static ScriptedSwitch Prepared()
    {
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1);
        @switch.At(2, events => events.On(new LegAnswered(@switch.LastOffer, "leg-1"), @switch.NowUs));
        @switch.At(3, events => events.On(new BridgeStarted(new CallId(1), @switch.LastOffer), @switch.NowUs));
        @switch.Join(4, call: 2);
        @switch.Join(5, call: 3);
        return @switch;
    }
}
