using System.Text.Json;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>What people type, right and wrong, and what they get.</summary>
public sealed class ConsoleTests
{
    [Theory]
    [InlineData("agent set status anna 'On Break'", "anna", "On Break")]
    [InlineData("agent set status anna \"on break\"", "anna", "On Break")]
    [InlineData("agent set status anna On Break", "anna", "On Break")]
    [InlineData("AGENT SET STATUS bob available", "bob", "Available")]
    [InlineData("agent set status bob 'Available (On Demand)'", "bob", "Available (On Demand)")]
    [InlineData("  agent   set status   'anna'  LOGGED   OUT ", "anna", "Logged Out")]
    public void An_agents_status_is_set_in_mod_callcenters_spelling(string line, string agent, string status)
    {
        var replies = Replies(line, "agent list");

        Assert.Equal($"+OK agent \"{agent}\" is {status}\n", replies[0]);
        string row = replies[1].Split('\n').Single(row => row.StartsWith($"{agent} ", StringComparison.Ordinal));
        Assert.Contains($" {status} ", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agent set status ana Available", "-ERR no agent \"ana\": did you mean \"anna\"? \"acd agent list\" shows all\n")]
    [InlineData("agent set status zorro Available", "-ERR no agent \"zorro\": \"acd agent list\" shows all\n")]
    [InlineData("agent set status anna Happy",
        "-ERR \"Happy\" isn't a <status>; write one of 'Available', 'Available (On Demand)', 'On Break', 'Logged Out'\n")]
    [InlineData("agent set status anna",
        "-ERR \"acd agent set status\" needs <status>: usage: acd agent set status <agent> <status...> " +
        "[--reason=<reason>] [--for=<time>]\n")]
    [InlineData("agent set status anna 'On Break", "-ERR a quote isn't closed: close it, or leave it out\n")]
    [InlineData("agent set",
        "-ERR \"agent set\" is only the beginning of a command: "
        + "try \"acd agent set status <agent> <status...> [--reason=<reason>] [--for=<time>]\"\n")]
    [InlineData("agent",
        "-ERR \"agent\" is only the beginning of a command: try \"acd help agent\", which lists 11\n")]
    [InlineData("agent wrap-up",
        "-ERR \"agent wrap-up\" is only the beginning of a command: " +
        "try \"acd agent wrap-up end <agent>\" or \"acd agent wrap-up extend <agent> <time>\"\n")]
    [InlineData("foo", "-ERR unknown command \"foo\": try \"acd help\"\n")]
    [InlineData("stauts", "-ERR unknown command \"stauts\": did you mean \"status\"? try \"acd help\"\n")]
    [InlineData("agnet set status anna Available",
        "-ERR unknown command \"agnet set status anna Available\": did you mean \"agent set status\"? try \"acd help\"\n")]
    [InlineData("status now", "-ERR \"acd status\" doesn't take \"now\": usage: acd status\n")]
    [InlineData("status --jsn", "-ERR \"acd status\" has no option --jsn: did you mean \"--json\"? usage: acd status\n")]
    [InlineData("result --jsn", "-ERR \"acd result\" has no option --jsn: did you mean \"--json\"? usage: acd result\n")]
    [InlineData("\u001b[2Jx", "-ERR unknown command \"?[2Jx\": try \"acd help\"\n")]
    public void What_is_wrong_is_answered_with_what_to_do(string line, string reply) => Assert.Equal(reply, Replies(line)[0]);

    [Fact]
    public void Nothing_typed_is_the_help() => Assert.Equal(Replies("help"), Replies(""));

    [Fact]
    public void Version_names_the_module_and_the_runtime() =>
        Assert.Matches(@"^mod_acd \d+\.\d+\.\d+ on \.NET 10\.", Replies("version")[0]);

    [Fact]
    public void An_agent_who_becomes_available_gets_the_caller_who_waits()
    {
        var @switch = new ScriptedSwitch { ConfigXml = TestConfig.Xml.Replace("Available", "Logged Out", StringComparison.Ordinal) };
        @switch.Join(1, call: 1);
        @switch.Type(2, "agent set status anna Available");

        @switch.Run();

        Assert.Equal(new CallId(1), @switch.Commands.Single(command => command.Kind == CommandKind.OriginateLeg).Call);
    }

    [Fact]
    public void Every_command_answers_once_in_a_live_host()
    {
        var replies = new List<string>();
        using var @switch = new SimulatedSwitch(Hosts.World, TimeProvider.System);
        string[] lines =
        [
            "help", "version", "status", "status --json", "queue list", "queue list --json", "agent list", "agent list --json",
            "caller list", "caller list --json", "report queue", "report agent --json", "report day support", "result",
            "reload --dry-run", "reload",
            "agent set status agent-1 'On Break'", "fault crash", "nonsense",
        ];
        foreach (var line in lines)
            @switch.Type(line, replies.Add, atSeconds: 300);

        Assert.Equal(RunResult.Stopped, Hosts.On(@switch).Run());

        Assert.Equal(lines.Length, replies.Count);
        foreach (var json in replies.Where(reply => reply[0] is '{' or '['))
            JsonDocument.Parse(json).Dispose();
        Assert.Equal(5, replies.Count(reply => reply[0] is '{' or '['));
        Assert.All(replies, reply => Assert.EndsWith("\n", reply, StringComparison.Ordinal));
    }

    private static List<string> Replies(params string[] lines)
    {
        var @switch = new ScriptedSwitch();
        for (int i = 0; i < lines.Length; i++)
            @switch.Type(i + 1, lines[i]);
        @switch.Run();
        return @switch.Replies;
    }
}
