using System.Text.Json;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

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

    [Fact]
    public async Task Names_agents_who_never_answer_at_the_console_and_from_the_records()
    {
        await StartWithSleepyAsync(_ => { });

        await Eventually.HoldsAsync("acd analyze names him", InTheEnd, async () =>
        {
            using var json = JsonDocument.Parse(await ApiAsync("acd analyze --minutes=15 --json"));
            return NamesSleepy(json);
        });
        string output = "";
        await Eventually.HoldsAsync("scripts/analyze does so from the records", InTheEnd, async () =>
        {
            output = await AnalyzeOutsideAsync("--folder", Path.Combine(Switch.Folder.Root, "db"));
            using var json = JsonDocument.Parse(output);
            return NamesSleepy(json);
        }, () => output);
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("mariadb")]
    public async Task Names_agents_from_the_records_on_a_server(string kind)
    {
        await using ServerProcess server = kind == "postgresql" ? new PostgreSqlServer() : new MariaDbServer();
        Assert.SkipWhen(server.Missing is not null, $"NOT RUN: {server.Missing}");
        await server.StartAsync();
        string store = $"{kind}:{server.ConnectionString(await server.NewDatabaseAsync())}";
        await StartWithSleepyAsync(folder => folder.SetAcd("store", store));

        string output = "";
        await Eventually.HoldsAsync("scripts/analyze --store names him", InTheEnd, async () =>
        {
            output = await AnalyzeOutsideAsync("--store", store);
            using var json = JsonDocument.Parse(output);
            return NamesSleepy(json);
        }, () => output);
    }

    private async Task StartWithSleepyAsync(Action<FreeSwitchFolder> prepare)
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("sleepy", phone) { RingTimeoutS = 1 }],
            Prepare = folder =>
            {
                FreeSwitchFolder.Replace(folder.AgentsFile, "no-answer-delay-time=\"60\"", "no-answer-delay-time=\"0\"");
                prepare(folder);
            },
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromSeconds(60), talk: TimeSpan.FromSeconds(1)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
    }

    private static bool NamesSleepy(JsonDocument json) => json.RootElement.GetProperty("limits").EnumerateArray()
        .Where(limit => limit.GetProperty("id").GetString() == "slow-agents")
        .Any(limit => limit.GetProperty("evidence")[0].GetString()!.StartsWith("agent sleepy: ", StringComparison.Ordinal));

    /// <summary>What scripts/analyze runs.</summary>
    private async Task<string> AnalyzeOutsideAsync(params string[] records)
    {
        string host = Path.Combine(Switch.Folder.ManagedFiles, "Acd.Host.dll");
        using var analyze = BoundedProcess.Start(
            "dotnet",
            [host, "analyze", "--log", Switch.Folder.LogFile, .. records, "--minutes", "15", "--json"], Soon, Switch.Folder.Root);
        Assert.True(await analyze.WaitForExitAsync(Soon));
        // 0 until the records are written.
        Assert.InRange(analyze.ExitCode, 0, 1);
        return analyze.Output;
    }
}
