using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What calls leave behind in the store, with nothing set up and while its database is away.</summary>
public sealed class StoreTests : LiveTest
{
    [Fact]
    public async Task A_call_leaves_its_records_in_the_embedded_database()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone) });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(1)), phone);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        List<string> caller = await RowAsync(
            "select call_uuid, queue, agent, outcome, offers, talk_ms, wait_ms, explanation from acd_callers");
        Assert.Equal([ended["Unique-ID"], "support", "agent0", "answered", "1"], caller.Take(5));
        Assert.InRange(Ms(caller[5]), 500, 5_000);
        Assert.Matches("^[a-z-]+, tier level 1; the caller had waited [0-9]+ ms with priority 0, 0 points$", caller[7]);

        // The same for FreeSWITCH's own records, which hold the channel's variables.
        Assert.Equal(
            ["support", "agent0", "1", caller[7]],
            new[] { "acd_queue", "acd_agent", "acd_offers", "acd_explanation" }.Select(name => ended[$"variable_{name}"]));
        Assert.Equal(Ms(caller[5]), Ms(ended["variable_acd_talk_ms"]), 500d);
        Assert.Equal(Ms(caller[6]), Ms(ended["variable_acd_wait_ms"]), 500d);
        List<string> offer = await RowAsync("select agent, result, ring_ms from acd_offers");
        Assert.Equal(["agent0", "answered"], offer.Take(2));
        Assert.Equal(
            ["agent0", ended["Unique-ID"]],
            await RowAsync("select agent, call_uuid from acd_agent_intervals where kind = 'state' and value = 'talking'"));
        Assert.StartsWith("+OK", await ApiAsync("acd agent disposition agent0 sold"), StringComparison.Ordinal);
        Assert.Equal(
            ["agent0", "support", ended["Unique-ID"], "sold"],
            await RowAsync("select agent, queue, call_uuid, code from acd_dispositions"));
        Assert.Contains("connected", await ApiAsync("acd store status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_go_on_when_the_database_is_away_and_it_is_said()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, phone),
            Prepare = folder => folder.SetAcd("store", $"sqlite:{folder.Root}/no/such/folder/acd.db"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phone);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        await Switch.LogHasAsync("Calls go on, records wait in", Soon);
        string status = await ApiAsync("acd store status");
        Assert.Contains("away", status, StringComparison.Ordinal);
    }

    private static double Ms(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
