using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Slips in dialplans, at the console and in configuration files while calls go on.</summary>
public sealed class BadInputTests : LiveTest
{
    [Theory]
    [InlineData("acd-nosuch", "unknown-queue")]
    [InlineData("acd", "no-queue-argument")]
    public async Task A_call_to_no_queue_goes_on_in_the_dialplan(string destination, string result)
    {
        await StartAsync(new FreeSwitchOptions());

        // The dialplan goes on with a hang-up that becomes 404.
        Sipp callers = StartCallers(SippScenario.RefusedCaller(destination, "404"), new SippCalls(1));

        Assert.Equal(0, (await callers.CompletionAsync(Soon)).Failed);
        Assert.Equal(result, (await CallerEndedAsync()).AcdResult);
    }

    [Theory]
    [InlineData("acd nonsense")]
    [InlineData("acd agent nonsense")]
    public async Task An_unknown_command_is_answered_with_an_error(string command)
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.StartsWith("-ERR", await ApiAsync(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acd_alone_shows_its_commands()
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.Contains("agent list", await ApiAsync("acd"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max-wait-time\" value=\"0", "max-wait-time\" value=\"soon")]
    [InlineData("</queues>", "<queues>")]
    public async Task A_reload_of_a_broken_file_changes_nothing(string correct, string broken)
    {
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(2, LoopbackPorts.Free()) });
        string before = await ApiAsync("acd agent list --json");
        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, correct, broken);

        Assert.StartsWith("-ERR", await ApiAsync("acd reload"), StringComparison.Ordinal);

        Assert.Equal(Names(before), Names(await ApiAsync("acd agent list --json")));
        Assert.Contains("support", await ApiAsync("acd queue list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_takes_new_agents_in()
    {
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(2, LoopbackPorts.Free()) });
        FreeSwitchFolder.Replace(
            Switch.Folder.AgentsFile, "</agents>",
            """<agent name="late" type="callback" contact="sofia/acd/late@127.0.0.1:9" status="On Break"/></agents>""");

        Assert.StartsWith("+OK", await ApiAsync("acd reload"), StringComparison.Ordinal);

        Assert.Equal("On Break", (await AgentAsync("late")).Status);
    }

    private static IEnumerable<string> Names(string list) =>
        list.Split('"').Where(part => part.StartsWith("agent", StringComparison.Ordinal));
}
