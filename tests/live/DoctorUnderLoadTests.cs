using System.Globalization;
using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What goes wrong only while calls are served, made to happen on a real FreeSWITCH: the check made for it finds it. Before, it didn't.
/// </summary>
public sealed partial class DoctorUnderLoadTests : LiveTest
{
    /// <summary>Events in the ring from which the doctor complains.</summary>
    private const int ManyEvents = 2048;

    [Fact]
    public async Task More_legs_a_second_than_are_safe()
    {
        const int Allowed = 20;
        await StartAsync(new FreeSwitchOptions());
        await FindsNothingOfAsync("rate-peak");
        await ApiAsync(string.Create(CultureInfo.InvariantCulture, $"fsctl sps {Allowed}"));
        Sipp callers = StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(1)), new SippCalls(60, Allowed - 2));

        await FindsAsync("rate-peak", "legs a second were reached, 20 are allowed");
        await callers.CompletionAsync(InTheEnd);
    }

    [Fact]
    public async Task A_database_that_died_until_it_is_back()
    {
        await using var server = new PostgreSqlServer();
        Assert.SkipWhen(server.Missing is not null, $"NOT RUN: {server.Missing}");
        await server.StartAsync();
        string database = server.ConnectionString(await server.NewDatabaseAsync());
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, phone), Prepare = folder => folder.SetAcd("store", $"postgresql:{database}"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(200)), phone);
        await CallAsync();
        await Eventually.HoldsAsync(
            "it is connected", Soon, async () => (await ApiAsync("acd store status")).Contains("connected", StringComparison.Ordinal));
        await FindsNothingOfAsync("store");

        server.Kill();
        await CallAsync();

        await FindsAsync("store", "calls go on");
        await server.RestartAsync();
        await Eventually.HoldsAsync(
            "it is in order again", InTheEnd, async () => !(await DoctorAnswer.AskAsync(Switch.Esl)).Found.Contains("store"));

        async Task CallAsync()
        {
            Sipp caller = StartCallers(SippScenario.Caller("support"), new SippCalls(1));
            Assert.Equal(0, (await caller.CompletionAsync(Soon)).Failed);
        }
    }

    /// <summary>One worker, who is busy while a phone rings: the next agent's phone waits for him though the agent is free.</summary>
    [Fact]
    public async Task Phones_that_are_dialled_late()
    {
        const int Agents = 3;
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(Agents, phone), Prepare = folder => folder.SetAcd("leg-workers-max", "1"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromSeconds(1), talk: TimeSpan.FromSeconds(1)), phone);
        await FindsNothingOfAsync("offers");

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(Agents));

        await FindsAsync("offers", "1 offer in 100 took longer than");
        Assert.Equal(0, (await callers.CompletionAsync(InTheEnd)).Failed);
    }

    /// <summary>The engine stands still while callers press keys, each an event; it is over when the doctor can be asked.</summary>
    [Fact]
    public async Task Events_that_piled_up_before_the_engine()
    {
        const int Callers = 6;
        const int KeysAtOnce = 500; // FreeSWITCH keeps 1,000 for a channel
        await StartAsync(new FreeSwitchOptions
        {
            Environment = new Dictionary<string, string?> { ["ACD_FAULT_INJECTION"] = "1" },
            Prepare = folder => folder.SetAcd("stall-ms", "60000"),
        });
        StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(60)), new SippCalls(Callers, PerSecond: 5));
        List<string> waiting = [];
        await Eventually.HoldsAsync("all wait", Soon, async () =>
        {
            waiting = [.. Uuid().Matches(await ApiAsync("acd caller list --json")).Select(match => match.Value).Distinct()];
            return waiting.Count == Callers;
        });
        await FindsNothingOfAsync("ring");

        Assert.StartsWith("+OK", await ApiAsync("acd fault stall 10"), StringComparison.Ordinal);
        foreach (string uuid in waiting)
            await ApiAsync($"uuid_recv_dtmf {uuid} {new string('5', KeysAtOnce)}");
        await Eventually.HoldsAsync("the engine is back", InTheEnd,
            async () => !(await ApiAsync("acd status")).StartsWith("-ERR", StringComparison.Ordinal));

        await FindsAsync("ring", "events waited for the engine at worst in the last hour");
        Assert.True(Callers * KeysAtOnce > ManyEvents);
        await ApiAsync("hupall NORMAL_CLEARING");
        await NoChannelIsLeftAsync();
    }

    /// <summary>A script that takes its time over events keeps FreeSWITCH's one thread that delivers them.</summary>
    [Fact]
    public async Task Events_that_are_delivered_late()
    {
        string module = Path.Combine(FreeSwitchInstallation.Found!.ModuleFolder, "mod_lua.so");
        Assert.SkipUnless(File.Exists(module), "NOT RUN: this FreeSWITCH has no mod_lua");
        await StartAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_lua"],
            Prepare = folder =>
            {
                string script = Path.Combine(folder.Root, "slow.lua");
                File.WriteAllText(script, "freeswitch.msleep(1500)\n");
                File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", "lua.conf.xml"), $"""
                    <configuration name="lua.conf" description="slow">
                      <settings><hook event="CUSTOM" subclass="test::slow" script="{script}"/></settings>
                    </configuration>
                    """);
            },
        });

        for (int i = 0; i < 6; i++)
            await Switch.Esl.SendEventAsync("CUSTOM", "Event-Subclass: test::slow");

        await FindsAsync("event-lag", "s late at worst in the last hour");
    }

    private async Task FindsNothingOfAsync(string check) =>
        Assert.DoesNotContain(check, (await DoctorAnswer.AskAsync(Switch.Esl)).Found);

    private async Task FindsAsync(string check, string told)
    {
        DoctorAnswer? answer = null;
        await Eventually.HoldsAsync($"the doctor's {check} finds it", InTheEnd, async () =>
        {
            answer = await DoctorAnswer.AskAsync(Switch.Esl);
            return answer.Found.Contains(check);
        }, () => answer?.Text ?? "");
        Assert.Contains(told, answer!.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
