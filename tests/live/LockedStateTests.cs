using System.Diagnostics;
using System.Text.Json;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Another program has the live state locked when FreeSWITCH starts, and lets go of it while calls go on.</summary>
public sealed class LockedStateTests : LiveTest
{
    /// <summary>Longer than a start waits for it.</summary>
    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task The_store_begins_by_itself_and_takes_up_what_was_before()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("anna", phone), new AgentLine("bert", LoopbackPorts.Free()) { Status = "On Break" }],
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await CallerEndedAsync();
        await ApiAsync("acd agent set status anna On Break");
        await ApiAsync("acd agent set status bert Logged Out");
        var written = new WrittenState(Switch.Folder);
        await written.HasAgentAsync("anna", "On Break", 1, Soon);
        await written.HasAgentAsync("bert", "Logged Out", 0, Soon);
        await Switch.KillAsync();

        var sinceLocked = Stopwatch.StartNew();
        using (await FileLock.TakeAsync(Path.Combine(Switch.Folder.Root, "db", "acd_state.db"), FileLock.FromAll))
        {
            await StartAgainAsync();
            await Switch.LogHasAsync("ACD1320 ", Soon);
            Assert.Contains("can't begin yet", await ApiAsync("acd store status"), StringComparison.Ordinal);
            Assert.Equal("On Break", (await AgentAsync("bert")).Status);
            StartCallers(SippScenario.Caller("support"), new SippCalls(1));
            Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
            if (Locked - sinceLocked.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest, TestContext.Current.CancellationToken);
        }

        await Switch.LogHasAsync("ACD1321 ", Soon);
        await AgentsAreAsync("bert logged out, anna as she is", ("anna", "Available", 2), ("bert", "Logged Out", 0));
        await written.HasAgentAsync("anna", "Available", 2, Soon);
        await written.HasAgentAsync("bert", "Logged Out", 0, Soon);
        Assert.Equal(["2", "2"], await RowAsync("select count(*), count(distinct call_uuid) from acd_callers having count(*) = 2"));
        Assert.Contains("connected", await ApiAsync("acd store status"), StringComparison.Ordinal);
    }

    private Task AgentsAreAsync(string what, params (string Name, string Status, int CallsAnswered)[] wanted) => Eventually.HoldsAsync(
        what, Soon, async () =>
        {
            using var agents = JsonDocument.Parse(await ApiAsync("acd agent list --json"));
            return wanted.All(agent => agents.RootElement.EnumerateArray().Any(row =>
                row.GetProperty("name").GetString() == agent.Name && row.GetProperty("status").GetString() == agent.Status
                && row.GetProperty("calls_answered").GetInt32() == agent.CallsAnswered));
        });
}
