using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What the platform can do at the worst moment (the fault matrix's platform rows): no more sessions, too many per second, hupall,
/// reloadxml twice, a profile that restarts, a log disk that is full. Recording disk full is RecordedTalkTests'; crash and stall of the
/// engine are EngineFaultTests'.
/// </summary>
public sealed class PlatformFaultTests : FaultTest
{
    [Theory]
    [InlineData("fsctl max_sessions 1", "fsctl max_sessions 1000")]
    [InlineData("fsctl sps 1", "fsctl sps 100")]
    public async Task Without_room_for_the_agents_leg_the_caller_waits_until_there_is_some(string narrow, string wide)
    {
        await using var agent = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", agent.Port) { Status = "Logged Out" }],
            Prepare = folder => RestBriefly(folder),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await ApiAsync(narrow);
        await ApiAsync("acd agent set status agent0 'Available'");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.False(phone.IsHungUp);

        await ApiAsync(wide);

        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
    }

    [Fact]
    public async Task Hupall_ends_those_who_wait_those_who_talk_and_phones_that_ring()
    {
        await using var talking = new AgentPhone();
        await using var ringing = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartAsync([talking, ringing]);
        await using var audio = new RtpPhone();
        List<SipPhone> callers = [];
        for (int number = 0; number < 3; number++)
        {
            callers.Add(new SipPhone(Switch.Folder.SipPort));
            await callers[^1].CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        }

        await ringing.CallAsync(0, Soon);
        await (await talking.CallAsync(0, Soon)).AcknowledgedAsync(Soon);

        await ApiAsync("hupall normal_clearing");

        foreach (SipPhone caller in callers)
        {
            await caller.HungUpAsync(Soon);
            await caller.DisposeAsync();
        }

        await NoChannelIsLeftAsync();
        ringing.OnCall = call => call.AnswerAsync();
        await AgentIsAsync("agent0", "ready");
        await AnotherCallIsServedAsync([talking, ringing]);
    }

    [Fact]
    public async Task Reloads_on_top_of_one_another_change_nothing_for_callers()
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

        for (int number = 0; number < 5; number++)
        {
            await ApiAsync("bgapi reloadxml");
            await ApiAsync("bgapi acd reload");
            await ApiAsync("reloadxml");
            await ApiAsync("acd reload");
        }

        await HearsAsync(audio, AgentHz);
        Assert.Contains("waiting", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await phone.HangUpAsync();
        await (await agent.CallAsync(1, Soon)).AcknowledgedAsync(Soon);
        await waiting.HangUpAsync();
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_profile_that_restarts_leaves_no_agent_stuck()
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

        await ApiAsync("sofia profile acd restart");

        await Eventually.HoldsAsync("the profile runs again", InTheEnd,
            async () => (await ApiAsync("sofia status")).Contains("RUNNING", StringComparison.Ordinal));
        await ApiAsync("hupall normal_clearing");
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_full_log_disk_stops_no_call()
    {
        await using var agent = new AgentPhone();
        await using SmallDisk disk = await SmallDisk.MountAsync(megabytes: 2);
        await StartAsync([agent], options => options with
        {
            Prepare = folder =>
            {
                string log = Path.GetDirectoryName(folder.LogFile)!;
                Directory.Delete(log);
                File.CreateSymbolicLink(log, disk.Folder);
            },
        });
        await AnotherCallIsServedAsync([agent]);

        disk.Fill();

        await AnotherCallIsServedAsync([agent]);
        await AllIsWellAsync([agent]);
    }

    /// <summary>An agent whose leg failed is tried again soon.</summary>
    private static void RestBriefly(FreeSwitchFolder folder) =>
        FreeSwitchFolder.Replace(folder.AgentsFile, "busy-delay-time=", "failure-delay-time=\"1\" busy-delay-time=");
}
