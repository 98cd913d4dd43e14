using System.Text.Json;

namespace Acd.Host.Tests.ConsoleCommands;

public sealed class HelpTests
{
    [Fact]
    public void The_list_has_a_line_for_every_command_and_says_how_to_learn_more()
    {
        var lines = Typed.Reply("help").TrimEnd('\n').Split('\n');

        Assert.Matches("^acd help \\[command...\\] +the commands, or all about one of them$", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("acd agent set status <agent> <status...>", StringComparison.Ordinal));
        Assert.Equal("every command takes --json; \"acd help <command>\" tells more about one", lines[^1]);
    }

    [Theory]
    [InlineData("help agent set status")]
    [InlineData("help acd agent set status")]
    [InlineData("help agent set status anna")]
    [InlineData("HELP Agent SET")]
    public void Of_one_command_it_explains_what_to_write(string line)
    {
        string reply = Typed.Reply(line);

        Assert.StartsWith("acd agent set status <agent> <status...>", reply, StringComparison.Ordinal);
        Assert.Contains("\n  <agent>            the name of an agent; \"acd agent list\" shows all\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_beginning_of_several_it_lists_those()
    {
        string reply = Typed.Reply("help report");

        Assert.Contains("acd report queue [--interval=15|30]", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("acd status", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help agnet list", "-ERR no command begins with \"agnet list\": did you mean \"agent list\"? try \"acd help\"\n")]
    [InlineData("help '\u001b[2J'", "-ERR no command begins with \"?[2J\": try \"acd help\"\n")]
    public void Of_what_is_no_command_it_says_so(string line, string reply) => Assert.Equal(reply, Typed.Reply(line));

    [Fact]
    public void As_JSON_it_is_the_grammar()
    {
        using var json = JsonDocument.Parse(Typed.Reply("help report day --json"));

        var command = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("report day", command.GetProperty("command").GetString());
        Assert.Equal("queue", Assert.Single(command.GetProperty("arguments").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(["15", "30"], command.GetProperty("options")[0].GetProperty("choices").EnumerateArray().Select(c => c.GetString()!));
    }

    [Theory]
    [InlineData("agent set status anna 'On Break' --json", """{"ok":true,"text":"agent \u0022anna\u0022 is On Break"}""")]
    [InlineData("result --json", """{"ok":true,"text":"result offered=0 answered=0 abandoned=0 waiting=0 """)]
    [InlineData("agent set status nobody Available --json", "-ERR no agent")]
    public void Text_replies_become_JSON_on_request_and_errors_stay_errors(string line, string reply) =>
        Assert.StartsWith(reply, Typed.Reply(line), StringComparison.Ordinal);
}
