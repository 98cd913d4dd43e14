using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary><c>acd analyze</c> in a real FreeSWITCH where a limit bites.</summary>
public sealed class AnalyzeTests : LiveTest
{
    [Fact]
    public async Task Names_the_limit_that_refused_callers_first_with_lines_of_the_log()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(2, phone),
            Prepare = folder => folder.SetVariable("sessions_per_second=5"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(200)), phone);
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(40, PerSecond: 40));
        SippResult result = await callers.CompletionAsync(InTheEnd);
        Assert.NotEqual(0, result.Failed);
        await Switch.LogHasAsync("Throttle Error!", Soon);

        using var json = JsonDocument.Parse(await ApiAsync("acd analyze --minutes=15 --json"));

        JsonElement first = json.RootElement.GetProperty("limits")[0];
        Assert.Equal("sessions-per-second", first.GetProperty("id").GetString());
        Assert.InRange(first.GetProperty("callers").GetInt32(), result.Failed, 1_000);
        Assert.Matches(
            @"freeswitch\.log:\d+: Throttle Error!|first .*freeswitch\.log:\d+, last ", first.GetProperty("evidence")[0].GetString());
        string text = await ApiAsync("acd analyze");
        Assert.Contains("1. sessions-per-second: ", text, StringComparison.Ordinal);
        Assert.StartsWith("-ERR", await ApiAsync("acd analyze --minutes=0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nothing_limited_a_quiet_hour_and_tells_the_peaks()
    {
        await StartAsync(new FreeSwitchOptions());

        using var json = JsonDocument.Parse(await ApiAsync("acd analyze --json"));

        // What else runs on the machine may keep its processor busy.
        Assert.Equal([], json.RootElement.GetProperty("limits").EnumerateArray().Select(limit => limit.GetProperty("id").GetString())
            .Where(id => id is not "processor" and not "clock"));
        Assert.NotEqual(0, json.RootElement.GetProperty("log_lines").GetInt64());
        Assert.Contains("peaks: 0 legs in a second", await ApiAsync("acd analyze"), StringComparison.Ordinal);
    }
}
