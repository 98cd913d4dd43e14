using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The wallboard inside FreeSWITCH: it shows real calls, and what a supervisor does changes them.</summary>
public sealed class WallboardTests : LiveTest
{
    private readonly WebAccess _web = new();

    /// <summary>A picture a second: what lasts for less may not be seen.</summary>
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_caller_is_seen_as_he_waits_and_an_agent_logged_in_there_gets_him()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", phone) { Status = "Logged Out" }], Prepare = _web.Prepare,
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: Talk), phone);
        using var browser = await _web.FirstUserAsync(Switch);
        using var events = await browser.GetStreamAsync("/api/v1/events", Cancelled);
        await using var items = SseParser.Create(events).EnumerateAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await SeenAsync(items, "\"name\":\"support\"");
        using var socket = await _web.SocketAsync(browser);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await SeenAsync(items, "\"state\":\"waiting\"");
        var answer = await browser.PutAsJsonAsync("/api/v1/agents/agent0/status", new { status = "Available" }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);

        await SeenAsync(items, "\"state\":\"talking\"");
        await WebAccess.SeenAsync(socket, "\"state\":\"talking\"");
        Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
        await SeenAsync(items, "\"gone_callers\":[\"call-");
        await ReportedAsync(browser, "queues", row => row.GetProperty("answered").GetInt64() == 1);
        await ReportedAsync(browser, "agents?name=agent0", row => row.GetProperty("talk_ms").GetInt64() >= Talk.TotalMilliseconds / 2);
        await ReloadedAsync(browser);
    }

    /// <summary>The records of what is over come a moment later.</summary>
    private static async Task ReportedAsync(HttpClient browser, string wish, Func<JsonElement, bool> isThere)
    {
        var end = DateTime.UtcNow + Soon;
        JsonElement report;
        do
        {
            Assert.True(DateTime.UtcNow < end, $"no such row in the report {wish}");
            await Task.Delay(200, Cancelled);
            report = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/reports/{wish}", Cancelled);
        }
        while (!report.GetProperty("rows").EnumerateArray().Any(isThere));
    }

    /// <summary>A broken file is refused with its line; a changed one is shown, and then in force.</summary>
    private async Task ReloadedAsync(HttpClient browser)
    {
        const string Good = "max-wait-time\" value=\"0";
        const string Bad = "max-wait-time\" value=\"soon";
        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, Good, Bad);
        var broken = await PostAsync("trial");
        Assert.False(broken.GetProperty("is_done").GetBoolean());
        JsonElement error = broken.GetProperty("errors")[0];
        Assert.Matches("max-wait-time, line [0-9]+$", error.GetProperty("where").GetString());
        Assert.Equal(("time-malformed", "soon"), (error.GetProperty("code").GetString(), error.GetProperty("values")[0].GetString()));

        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, Bad, Good);
        FreeSwitchFolder.Replace(
            Switch.Folder.AcdConfiguration, """<queue name="support">""", """<queue name="second"/><queue name="support">""");
        var tried = await PostAsync("trial");
        Assert.Contains(
            "queue added: second",
            tried.GetProperty("changes").EnumerateArray().Select(line => line.GetProperty("what").GetString()));
        Assert.DoesNotContain("second", await ApiAsync("acd queue list"), StringComparison.Ordinal);
        Assert.True((await PostAsync("reload")).GetProperty("is_done").GetBoolean());
        Assert.Contains("second", await ApiAsync("acd queue list"), StringComparison.Ordinal);

        async Task<JsonElement> PostAsync(string what)
        {
            var answer = await browser.PostAsync($"/api/v1/config/{what}", null, Cancelled);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_costs_the_wallboard_only()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, _web.Port);
        taken.Start();
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone), Prepare = _web.Prepare });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phone);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
        await Switch.LogHasAsync("ACD1360", Soon);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task SeenAsync(IAsyncEnumerator<SseItem<string>> items, string text)
    {
        do
        {
            Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(Soon, Cancelled));
        }
        while (!items.Current.Data.Contains(text, StringComparison.Ordinal));
    }
}
