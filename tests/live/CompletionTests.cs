using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The tab key in fs_cli, which asks <c>console_complete</c>.</summary>
public sealed class CompletionTests : LiveTest
{
    [Fact]
    public async Task Tab_completes_commands_and_the_names_that_exist_now()
    {
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(2, LoopbackPorts.Free()) });
        var agents = AgentLine.Many(2, LoopbackPorts.Free()).Select(agent => agent.Name).ToList();

        await CompletesAsync("acd agent set st", "status");
        await CompletesAsync("acd report day ", "support");
        await CompletesAsync("acd agent set status ", [.. agents]);
        await CompletesAsync($"acd agent set status {agents[0]} 'On", "'On Break'");
        Assert.DoesNotContain("[", await ApiAsync("console_complete acd nonsense "), StringComparison.Ordinal);

        // A line of more words than FreeSWITCH's table has columns must not do harm either.
        await ApiAsync("console_complete acd caller list 1 2 3 4 5 6 7 8 9 10 11 12");
        Assert.StartsWith("mod_acd", await ApiAsync("acd version"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_with_the_module_and_comes_again()
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.Contains("+OK", await ApiAsync("unload mod_acd"), StringComparison.Ordinal);
        await Eventually.HoldsAsync("nothing completes without the module", Soon,
            async () => !(await ApiAsync("console_complete acd agent ")).Contains('[', StringComparison.Ordinal));
        Assert.Contains("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        await CompletesAsync("acd agent se", "set");
    }

    /// <summary>FreeSWITCH writes its table of completions some time after the module asked for it.</summary>
    private Task CompletesAsync(string line, params string[] candidates) => Eventually.HoldsAsync(
        $"\"{line}\" completes to {string.Join(", ", candidates)}", Soon, async () =>
        {
            string reply = await ApiAsync($"console_complete c={line.Length};{line}");
            return candidates.All(candidate => reply.Contains(candidate + "]", StringComparison.Ordinal));
        });
}
