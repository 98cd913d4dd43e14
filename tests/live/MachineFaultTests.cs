using System.Globalization;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What the machine below FreeSWITCH can do at the worst moment (the fault matrix's platform and time rows): no more threads, a storm of
/// events, a wall clock that is set, a process that stands still.
/// </summary>
public sealed class MachineFaultTests : FaultTest
{
    [Fact]
    public async Task Without_threads_for_the_agents_leg_the_caller_waits_until_there_are_some()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with
        {
            Agents = [new AgentLine("agent0", agent.Port) { Status = "Logged Out" }],
            Prepare = folder => FreeSwitchFolder.Replace(
                folder.AgentsFile, "busy-delay-time=", "failure-delay-time=\"1\" busy-delay-time="),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        using (ThreadLimit.Put(Switch.ProcessId))
        {
            await ApiAsync("acd agent set status agent0 'Available'");

            await Switch.LogHasAsync("no worker to dial agent0", Soon);
            await audio.HearAsync(50, Soon);
            Assert.False(phone.IsHungUp);
        }

        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await AllIsWellAsync([agent]);
        Assert.Contains("leg-workers", (await DoctorAnswer.AskAsync(Switch.Esl)).Found);
    }

    [Fact]
    public async Task A_storm_of_events_holds_up_no_call()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await AnotherCallIsServedAsync([agent]);
        using var storm = new DeafListener(Switch.Folder);

        Task blowing = storm.FireAsync(100_000, 200);
        while (!blowing.IsCompleted)
            await AnotherCallIsServedAsync([agent]);

        await blowing;
        await AllIsWellAsync([agent]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_wall_clock_that_is_set_changes_nothing_for_calls(int hours)
    {
        using var clock = new WallClock();
        await using var agent = new AgentPhone();
        // FreeSWITCH counts media_timeout by the wall clock (switch_rtp.c, check_timeout): a step beyond it may end a talk that is between
        // two packets.
        await StartAsync([agent], options => options with
        {
            Environment = clock.Environment, Prepare = folder => folder.SetVariable("media_timeout=0"),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await using var waitingAudio = new RtpPhone();
        await using var waiting = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(waiting, waitingAudio);
        long beforeS = await WallClockSAsync();

        clock.Set(TimeSpan.FromHours(hours));

        await ApiAsync("fsctl sync_clock");
        await HearsAsync(audio, AgentHz);
        await waitingAudio.HearAsync(100, Soon);
        Assert.InRange(await WaitedMsAsync(), 1000, 60_000);
        await phone.HangUpAsync();
        await (await agent.CallAsync(1, Soon)).AcknowledgedAsync(Soon);
        await waiting.HangUpAsync();
        await AllIsWellAsync([agent]);
        long steppedS = await WallClockSAsync() - beforeS;
        Assert.InRange(steppedS, (hours * 3600) - 60, (hours * 3600) + 60);
    }

    [Fact]
    public async Task A_process_that_stood_still_goes_on_with_its_calls()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await using var waitingAudio = new RtpPhone();
        await using var waiting = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(waiting, waitingAudio);

        await Switch.StandStillAsync(TimeSpan.FromSeconds(10));

        await waitingAudio.HearAsync(50, Soon);
        Assert.False(waiting.IsHungUp);
        Assert.False(phone.IsHungUp);
        await phone.HangUpAsync();
        await (await agent.CallAsync(1, Soon)).AcknowledgedAsync(Soon);
        await waiting.HangUpAsync();
        await AllIsWellAsync([agent]);
    }

    private async Task<long> WallClockSAsync() => long.Parse(await ApiAsync("strepoch"), CultureInfo.InvariantCulture);

    /// <summary>Of the one who waits.</summary>
    private async Task<long> WaitedMsAsync() =>
        JsonDocument.Parse(await ApiAsync("acd caller list --json")).RootElement.EnumerateArray()
            .Single(row => row.GetProperty("state").GetString() == "waiting").GetProperty("wait_ms").GetInt64();
}
