using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Agents at their desks in front of the real switch.</summary>
public sealed class DeskTests : LiveTest
{
    private readonly WebAccess _web = new();

    [Fact]
    public async Task A_declined_call_goes_to_the_next_agent_who_says_what_became_of_it()
    {
        int[] phones = [LoopbackPorts.Free(), LoopbackPorts.Free(), LoopbackPorts.Free()];
        await StartAsync(new FreeSwitchOptions
        {
            Agents =
            [
                .. phones.Select((phone, n) => new AgentLine($"agent{n}", phone, n + 1) { RingTimeoutS = 50, WrapUpS = 60 }),
            ],
            Prepare = Prepare,
        });
        var ringing = SippScenario.Agent(ring: TimeSpan.FromSeconds(50), talk: TimeSpan.FromSeconds(1));
        var unwilling = phones.Take(2).Select(phone => StartAgents(ringing, phone, new SippCalls(1))).ToList();
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phones[2], new SippCalls(1));
        using var admin = await _web.FirstUserAsync(Switch);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        JsonElement call = await RingsAsync(admin, "agent0");
        Assert.Equal("support", call.GetProperty("queue").GetString());
        string url = call.GetProperty("screen_pop_url").GetString()!;
        Assert.Equal(
            $"https://crm.example.com/find?n={Uri.EscapeDataString(call.GetProperty("number").GetString()!)}&q=support", url);
        var declined = await admin.PostAsync(
            $"/api/v1/agents/agent0/offers/{call.GetProperty("offer").GetString()}/decline", null, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, declined.StatusCode);
        await RingsAsync(admin, "agent1");
        Assert.StartsWith("+OK", await ApiAsync("acd agent decline agent1"), StringComparison.Ordinal);

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(("answered", "agent2"), (ended.AcdResult, ended["variable_acd_agent"]));
        foreach (Sipp phone in unwilling)
            Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await phone.CompletionAsync(Soon));
        await AgentIsAsync("agent0", "cooling");
        await AgentIsAsync("agent1", "cooling");
        await DisposedOfAsync(admin, "agent2", ended["Unique-ID"]);
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task A_call_accepted_at_the_desk_is_connected()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = [new AgentLine("agent0", phone)], Prepare = Prepare });
        var asked = SippScenario.AskedAgent("200 OK", hesitation: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1));
        StartAgents(asked, phone, new SippCalls(1));
        using var admin = await _web.FirstUserAsync(Switch);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await PhoneRingsAsync();

        string offer = (await RingsAsync(admin, "agent0")).GetProperty("offer").GetString()!;
        var accepted = await admin.PostAsync($"/api/v1/agents/agent0/offers/{offer}/accept", null, Cancelled);

        Assert.Equal((HttpStatusCode.NoContent, ""), (accepted.StatusCode, await accepted.Content.ReadAsStringAsync(Cancelled)));
        await ConnectedAsync();
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(("answered", "agent0"), (ended.AcdResult, ended["variable_acd_agent"]));
        await NoChannelIsLeftAsync();
    }

    private async Task DisposedOfAsync(HttpClient admin, string agent, string call)
    {
        await AgentIsAsync(agent, "wrap-up");
        var wrong = await admin.PutAsJsonAsync($"/api/v1/agents/{agent}/disposition", new { code = "nonsense" }, Cancelled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var right = await admin.PutAsJsonAsync($"/api/v1/agents/{agent}/disposition", new { code = "refund" }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        var done = await admin.DeleteAsync($"/api/v1/agents/{agent}/wrap-up", Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        await AgentIsAsync(agent, "ready");
        Assert.Equal(
            [agent, "support", call, "refund"],
            await RowAsync("select agent, queue, call_uuid, code from acd_dispositions"));
        string told = await ApiAsync("acd info since 0");
        Assert.Contains(told.Split('\n'), line => line.Contains("disposition-set", StringComparison.Ordinal)
            && line.Contains("refund", StringComparison.Ordinal) && line.Contains(call, StringComparison.Ordinal));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The call his desk shows, as soon as his phone rings.</summary>
    private static async Task<JsonElement> RingsAsync(HttpClient browser, string agent)
    {
        JsonElement call = default;
        await Eventually.HoldsAsync($"the desk of {agent} shows a call", Soon, async () =>
        {
            var desk = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/agents/{agent}/desk", Cancelled);
            call = desk.GetProperty("calls").EnumerateArray().FirstOrDefault(one => one.GetProperty("ring_ms").GetInt64() > 0);
            return call.ValueKind == JsonValueKind.Object;
        });
        return call;
    }

    private void Prepare(FreeSwitchFolder folder)
    {
        _web.Prepare(folder);
        folder.SetAcd("info-events", "true");
        folder.AddToQueue("""
            <disposition code="refund"/>
            <param name="screen-pop-url" value="https://crm.example.com/find?n={number}&amp;q={queue}"/>
            """);
    }
}
