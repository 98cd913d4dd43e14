using System.Globalization;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What goes wrong only while calls are served, made to happen on a real FreeSWITCH: the check made for it finds it. Before, it didn't.
/// </summary>
public sealed class DoctorUnderLoadTests : LiveTest
{
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
}
