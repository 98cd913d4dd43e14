using System.Net;
using System.Net.Http.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// A supervisor who listens from the wallboard. Who hears whom is measured by tones: caller 500 Hz, agent 1,100 Hz, supervisor 1,700 Hz.
/// </summary>
public sealed class MonitorByRestTests : TalkTest
{
    private const double SupervisorHz = 1700;
    private const string Path = "/api/v1/agents/agent0/monitor";
    private readonly WebAccess _web = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_listens_whispers_and_barges_by_REST_and_each_order_is_told()
    {
        await using var agent = new AgentPhone();
        await using var supervisor = new AgentPhone();
        await StartAsync(agent, supervisor);
        using var browser = await _web.FirstUserAsync(Switch);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);

        await OrderAsync(browser, "listen");
        IncomingCall call = await supervisor.CallAsync(0, Soon);
        await call.AcknowledgedAsync(Soon);
        supervisor.Audio.Talk(AudioPort(call.RemoteSdp), number => G711.Tones(number, SupervisorHz, SupervisorHz));
        await HearsAsync(supervisor.Audio, CallerHz);
        await HearsAsync(supervisor.Audio, AgentHz);
        await HearsAsync(agent.Audio, SupervisorHz, heard: false);

        await OrderAsync(browser, "whisper");
        await HearsAsync(agent.Audio, SupervisorHz);
        await HearsAsync(audio, SupervisorHz, heard: false);

        await OrderAsync(browser, "barge");
        await HearsAsync(audio, SupervisorHz);
        await HearsAsync(audio, AgentHz);

        using var stopped = await browser.DeleteAsync(Path, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        await supervisor.Calls[0].HungUpAsync(Soon);
        await HearsAsync(audio, AgentHz);
        await AssertToldAsync();
        // Only that there was no user yet.
        Assert.All(Switch.Complaints(), line => Assert.Contains("ACD1901", line, StringComparison.Ordinal));
    }

    private Task StartAsync(AgentPhone agent, AgentPhone supervisor) => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("agent0", agent.Port), new AgentLine("boss", supervisor.Port, 2) { Status = "Logged Out" }],
        MoreModules = ["mod_sndfile"],
        Prepare = folder =>
        {
            _web.Prepare(folder);
            folder.SetAcd("info-events", "true");
        },
    });

    private static async Task OrderAsync(HttpClient browser, string mode)
    {
        using var answer = await browser.PutAsJsonAsync(Path, new { phone = "boss", mode }, Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task AssertToldAsync()
    {
        string told = await ApiAsync("acd info since 0");
        string[] actions = [.. told.Split('\n').Where(line => line.Contains("\"action-taken\"", StringComparison.Ordinal))];
        foreach (string mode in new[] { "listen", "whisper", "barge" })
        {
            Assert.Single(
                actions, line => line.Contains("\"ACD-Supervisor\":\"root\"", StringComparison.Ordinal)
                    && line.Contains($"root from 127.0.0.1: {mode} to agent ", StringComparison.Ordinal));
        }
        Assert.Single(actions, line => line.Contains("stop following agent", StringComparison.Ordinal));
        Assert.Contains("\"monitor-attached\"", told, StringComparison.Ordinal);
    }
}
