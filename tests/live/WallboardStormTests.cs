using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Thousands of wallboards that come back at once, by TCP, again and again, while calls are served.</summary>
public sealed class WallboardStormTests : TalkTest
{
    private const int AtOnce = 1_000;
    private const int WavesAtLeast = 10;
    private const int Agents = 10;
    private const int Calls = 40;
    private const int CallsPerSecond = 4;
    private static readonly TimeSpan Talk = TimeSpan.FromMilliseconds(500);
    private readonly WebAccess _web = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_are_offered_answered_and_heard_as_without()
    {
        int phones = LoopbackPorts.Free();
        await using var talker = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents =
            [
                new AgentLine("talker", talker.Port),
                .. AgentLine.Many(Agents, phones).Select(agent => agent with { Status = "Logged Out" }),
            ],
            Prepare = _web.Prepare,
        });
        using var admin = await _web.FirstUserAsync(Switch);
        string token = await TokenAsync(admin);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(talker);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), Talk), phones);
        for (int i = 0; i < Agents; i++)
            await ApiAsync($"acd agent set status agent{i} 'Available'");

        double calm = await MedianWaitMsAsync(0);
        int heardBefore = audio.Received.Count;
        var clock = Stopwatch.StartNew();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        Task<(int Connections, int Refused)> storm = StormAsync(token, over.Token);
        double stormy = await MedianWaitMsAsync(Calls);
        await over.CancelAsync();
        var (connections, refused) = await storm;
        double seconds = clock.Elapsed.TotalSeconds;

        Assert.InRange(connections, WavesAtLeast * AtOnce, int.MaxValue);
        Assert.InRange(audio.Received.Count - heardBefore, 0.95 * seconds * 50, double.MaxValue);
        await HearsAsync(audio, AgentHz);
        Assert.False(phone.IsHungUp);
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{connections} connections in {seconds:0} s, {refused} refused; callers waited {stormy:0} ms, before {calm:0} ms");
        TestContext.Current.SendDiagnosticMessage(figures);
        Assert.True(stormy < 3 * calm, figures);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        using var board = await admin.GetAsync("/api/v1/board", Cancelled);
        board.EnsureSuccessStatusCode();
    }

    /// <summary>All these calls are answered; half of them within the time it gives, the phone's ringing included.</summary>
    private async Task<double> MedianWaitMsAsync(int callsBefore)
    {
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(Calls, CallsPerSecond));
        SippResult result = await callers.CompletionAsync(InTheEnd);
        Assert.Equal((Calls, 0), (result.Successful, result.Failed));
        // Without that of who still talks.
        string wanted = string.Create(
            CultureInfo.InvariantCulture,
            $"""
             select wait_ms from (select number, wait_ms from acd_callers where outcome = 'answered' order by number
              limit {Calls} offset {callsBefore}) order by wait_ms limit 1 offset {Calls / 2}
             """);
        string all = string.Create(
            CultureInfo.InvariantCulture, $"select n from (select count(*) as n from acd_callers) where n = {Calls + callsBefore}");
        await RowAsync(all);
        return double.Parse((await RowAsync(wanted))[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Each wave comes at once, half of it by WebSocket; when each has his answer, all are gone without a word.</summary>
    private async Task<(int Connections, int Refused)> StormAsync(string token, CancellationToken over)
    {
        int connections = 0;
        int refused = 0;
        for (int wave = 0; wave < WavesAtLeast || !over.IsCancellationRequested; wave++)
        {
            var clients = new RawClient[AtOnce];
            int[] statuses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async i =>
            {
                clients[i] = await RawClient.ConnectAsync(_web.Port);
                Assert.True(await clients[i].SayAsync(RawClient.Watching(i % 2 == 0, token)));
                return await clients[i].StatusAsync();
            }));
            foreach (var client in clients)
                client.Dispose();
            Assert.All(statuses, status => Assert.Contains(status, new[] { 101, 200, 503 }));
            connections += AtOnce;
            refused += statuses.Count(status => status == 503);
        }
        return (connections, refused);
    }

    private static async Task<string> TokenAsync(HttpClient admin)
    {
        var made = await admin.PutAsJsonAsync("/api/v1/tokens/storm", new { role = "Viewer" }, Cancelled);
        return (await made.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("token").GetString()!;
    }
}
