using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>A dead engine is started again by itself, in the middle of calls.</summary>
public sealed class EngineRestartTests : LiveTest
{
    [Fact]
    public async Task Who_talks_talks_on_and_is_not_offered_who_waited_is_gone_and_new_callers_are_served()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(With(AgentLine.Many(1, phone)));
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMinutes(3)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent talking = await ConnectedAsync();
        await AgentIsAsync("agent0", "talking");
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent waiting = await Switch.Esl.EventAsync(
            "a second caller is answered", Soon, e => e.Name == "CHANNEL_ANSWER" && e.IsCaller && e.Uuid != talking.Uuid);

        await CrashAsync(restarts: 1);

        Assert.Equal("fallback", (await EndOfAsync(waiting)).AcdResult);
        Assert.Equal("true", await ApiAsync($"uuid_exists {talking.Uuid}"));
        Assert.Equal("talking", (await AgentAsync("agent0")).State);
        Assert.Equal(1, (await StatusAsync()).GetProperty("adopted").GetInt32());
        int legs = Legs();
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await Eventually.HoldsAsync(
            "the new caller waits", Soon, async () => (await ApiAsync("acd caller list")).Contains("waiting", StringComparison.Ordinal));
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal(legs, Legs());

        await TellToHangUpAsync(talking);

        Assert.Equal("answered", (await EndOfAsync(talking)).AcdResult);
        EslEvent next = await Switch.Esl.EventAsync(
            "the new caller is connected", Soon, e => e.Name == "CHANNEL_BRIDGE" && e.IsCaller && e.Uuid != talking.Uuid);
        await TellToHangUpAsync(next);
        await AgentIsAsync("agent0", "ready");
        Assert.Equal(0, (await StatusAsync()).GetProperty("repairs").GetInt32());
    }

    [Fact]
    public async Task Who_runs_acd_again_from_his_fallback_keeps_his_place_and_wait()
    {
        FreeSwitchOptions options = With([new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }]);
        await StartAsync(options with
        {
            Prepare = folder =>
            {
                options.Prepare!(folder);
                FreeSwitchFolder.Replace(
                    folder.Dialplan,
                    """<action application="hangup" data="NORMAL_TEMPORARY_FAILURE"/>""",
                    """<action application="acd" data="${acd_queue}"/>""");
            },
        });
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        await CrashAsync(restarts: 1);

        await Eventually.HoldsAsync(
            "he waits again", Soon, async () => (await ApiAsync("acd caller list --json")).Contains(uuid, StringComparison.Ordinal));
        JsonElement caller = JsonDocument.Parse(await ApiAsync("acd caller list --json")).RootElement[0];
        Assert.Equal(uuid, caller.GetProperty("call_uuid").GetString());
        Assert.True(caller.GetProperty("wait_ms").GetInt64() > 7_000, caller.ToString());
    }

    [Fact]
    public async Task Agents_keep_status_reason_and_counters()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(With([new AgentLine("anna", phone), new AgentLine("bert", phone)]));
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(300)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(2));
        await Eventually.HoldsAsync("two callers are answered", Soon,
            async () => (await StatusAsync()).GetProperty("answered").GetInt32() == 2);
        await NoChannelIsLeftAsync();
        await ApiAsync("acd agent set status anna On Break");
        await ApiAsync("acd agent set status bert Logged Out");
        string before = await ApiAsync("acd agent list");

        await CrashAsync(restarts: 1);

        Assert.Equal(Untimed(before), Untimed(await ApiAsync("acd agent list")));
    }

    [Fact]
    public async Task A_crash_under_load_leaves_nobody_with_two_calls_and_nobody_stuck()
    {
        const int Agents = 8;
        int phone = LoopbackPorts.Free();
        await StartAsync(With(AgentLine.Many(Agents, phone)));
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(2)), phone);
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(200, PerSecond: 10));
        for (int crash = 1; crash <= 3; crash++)
        {
            await Eventually.HoldsAsync("agents talk", Soon, async () =>
                (await AgentRow.ListAsync(Switch.Esl)).Count(agent => agent.State == "talking") >= Agents / 2);
            await CrashAsync(restarts: crash);
        }

        await callers.CompletionAsync(InTheEnd);

        await NoChannelIsLeftAsync();
        foreach (AgentLine agent in AgentLine.Many(Agents, phone))
            await AgentIsAsync(agent.Name, "ready");
        Assert.Equal("[]", await ApiAsync("acd caller list --json"));
        Assert.Empty(Doubles());
        Assert.Contains("legs              0\n", await ApiAsync("acd shim"), StringComparison.Ordinal);
        Assert.True((await StatusAsync()).GetProperty("answered").GetInt32() > 10);
    }

    [Fact]
    public async Task An_engine_that_dies_again_and_again_is_given_up()
    {
        await StartAsync(With(AgentLine.Many(1, LoopbackPorts.Free()), restartsMax: 2));
        await CrashAsync(restarts: 1);
        await CrashAsync(restarts: 2);

        await ApiAsync("acd fault crash");

        await Switch.LogHasAsync("the engine stays down", Soon);
        Assert.StartsWith("-ERR the engine is dead", await ApiAsync("acd status"), StringComparison.Ordinal);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        Assert.Equal("fallback", (await CallerEndedAsync()).AcdResult);
        Assert.Contains("+OK", await ApiAsync("reload mod_acd"), StringComparison.Ordinal);
        Assert.DoesNotContain("-ERR", await ApiAsync("acd status"), StringComparison.Ordinal);
    }

    /// <summary>Agents' phones dialled so far.</summary>
    private int Legs() => Switch.Esl.Events.Count(e => e.Name == "CHANNEL_CREATE" && !e.IsCaller);

    /// <summary>Agents connected while an earlier connection of theirs stood, by the order of the events.</summary>
    private List<string> Doubles()
    {
        List<string> doubles = [];
        var callerOf = new Dictionary<string, string>();
        foreach (EslEvent e in Switch.Esl.Events.ToList())
        {
            string agent = e["variable_acd_agent"] ?? "";
            if (agent.Length == 0 || e.IsCaller)
                continue;
            if (e.Name == "CHANNEL_ANSWER" && !callerOf.TryAdd(agent, e.Uuid))
                doubles.Add($"{agent}: {callerOf[agent]} and {e.Uuid}");
            else if (e.Name == "CHANNEL_HANGUP_COMPLETE" && callerOf.GetValueOrDefault(agent) == e.Uuid)
                callerOf.Remove(agent);
        }
        return doubles;
    }

    private async Task CrashAsync(int restarts)
    {
        Assert.StartsWith("+OK", await ApiAsync("acd fault crash"), StringComparison.Ordinal);
        await Eventually.HoldsAsync($"the engine has been started again {restarts} times", Soon, async () =>
            (await ApiAsync("acd shim")).Contains($"engine restarts   {restarts}\n", StringComparison.Ordinal)
            && !(await ApiAsync("acd status")).StartsWith("-ERR", StringComparison.Ordinal));
    }

    private async Task<JsonElement> StatusAsync() => JsonDocument.Parse(await ApiAsync("acd status --json")).RootElement;

    /// <summary>The table without its column of times.</summary>
    private static string Untimed(string table) =>
        System.Text.RegularExpressions.Regex.Replace(table, @"\d+(\.\d+)? ?(ms|s|min|h)\b *", "T");

    private static FreeSwitchOptions With(IReadOnlyList<AgentLine> agents, int restartsMax = 5) => new()
    {
        Agents = agents,
        Environment = new Dictionary<string, string?> { ["ACD_FAULT_INJECTION"] = "1" },
        Prepare = folder => folder.SetAcd("engine-restarts-max", restartsMax.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };
}
