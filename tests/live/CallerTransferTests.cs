using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// REFER from callers (the fault matrix's caller row; agents' are CallerFaultTests'): waiting and connected, attended and hostile. The
/// profile takes REFER here; that the shipped one doesn't is the first test.
/// </summary>
public sealed class CallerTransferTests : FaultTest
{
    [Fact]
    public async Task The_shipped_profile_refuses_a_transfer_and_the_talk_goes_on()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);

        await phone.ReferAsync(Target("fallback"));

        Assert.Equal(405, await phone.LastStatusAsync());
        await HearsAsync(audio, AgentHz);
        Assert.False(call.IsHungUp);
        await phone.HangUpAsync();
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_waiting_caller_who_transfers_nobody_waits_on()
    {
        await using var agent = new AgentPhone();
        await StartOnBreakAsync(agent);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await audio.HearAsync(50, Soon);

        await phone.ReferAsync(Target("fallback"));

        Assert.Equal(202, await phone.LastStatusAsync());
        Assert.Equal("SIP/2.0 403 Forbidden", await phone.TransferStatusAsync());
        await ServedAfterAllAsync(agent, phone, audio);
    }

    [Fact]
    public async Task A_waiting_call_handed_to_whom_the_caller_talks_with_lets_him_wait_instead()
    {
        await using var agent = new AgentPhone();
        await using var customer = new AgentPhone();
        await StartOnBreakAsync(agent);
        AddColleague(customer.Port);
        await ApiAsync("reloadxml");
        await using var audio = new RtpPhone();
        await using var talk = new SipPhone(Switch.Folder.SipPort);
        await talk.CallAsync("colleague", Sdp.Audio(audio.Port, Pcmu));
        IncomingCall his = await customer.CallAsync(0, Soon);
        await his.AcknowledgedAsync(Soon);
        customer.Audio.Talk(AudioPort(his.RemoteSdp), number => G711.Tones(number, CallerHz, CallerHz));
        await using var waitingAudio = new RtpPhone();
        await using var waiting = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(waiting, waitingAudio);
        await waitingAudio.HearAsync(50, Soon);

        await talk.ReferAsync(Target("support"), waiting.Replaces);

        Assert.Equal("SIP/2.0 200 OK", await talk.TransferStatusAsync());
        await waiting.HungUpAsync(Soon);
        await Eventually.HoldsAsync("one caller waits", Soon, async () =>
            (await ApiAsync("acd caller list")).Contains("1 caller", StringComparison.Ordinal));
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(agent.Audio, CallerHz);
        await HearsAsync(customer.Audio, AgentHz);
        await his.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_connected_caller_who_transfers_his_agent_is_done_and_the_agent_is_free_when_that_call_ends()
    {
        await using var agent = new AgentPhone();
        await using var colleague = new AgentPhone();
        await StartOnBreakAsync(agent, status: "Available");
        AddColleague(colleague.Port);
        await ApiAsync("reloadxml");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);

        await phone.ReferAsync(Target("colleague"));

        Assert.Equal("SIP/2.0 200 OK", await phone.TransferStatusAsync());
        IncomingCall elsewhere = await colleague.CallAsync(0, Soon);
        await elsewhere.AcknowledgedAsync(Soon);
        await HearsAsync(colleague.Audio, AgentHz);
        Assert.NotEqual("ready", (await AgentAsync("agent0")).State);
        await call.HangUpAsync();
        await elsewhere.HungUpAsync(Soon);
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    public static TheoryData<string> Hostile =>
    [
        "sip:${system(touch MARK)}@HOST",
        "sip:%24%7Bsystem(touch%20MARK)%7D@HOST",
        "sip:{acd_agent=boss,acd_leg_id=1-1}fallback@HOST",
        "sip:[acd_leg_id=1-1]fallback^^:_:other|more@HOST",
        "sip:fall\u0001\u001bback@HOST",
        "sip:fallback%0d%0aX-Evil:%201@HOST",
        "sip:" + new string('9', 40_000) + "@HOST",
        "sip:fallback@HOST;acd_agent=boss?X-Evil=%0D%0A&acd_queue=other",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_target_is_carried_nowhere_by_a_waiting_caller(string target)
    {
        await using var agent = new AgentPhone();
        await StartOnBreakAsync(agent);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await audio.HearAsync(50, Soon);

        await phone.ReferAsync(Filled(target));
        await phone.InfoAsync("text/plain", "still there?");

        await ServedAfterAllAsync(agent, phone, audio);
        Assert.False(File.Exists(Mark));
    }

    /// <summary>It takes the agent nowhere, or leaves him to the caller; nothing of it is carried out.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_target_of_a_connected_caller_frees_the_agent_at_the_latest_when_the_caller_goes(string target)
    {
        await using var agent = new AgentPhone();
        await StartOnBreakAsync(agent, status: "Available");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);

        await phone.ReferAsync(Filled(target));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        if (!phone.IsHungUp)
            await phone.HangUpAsync();

        await AllIsWellAsync([agent]);
        Assert.False(File.Exists(Mark));
    }

    /// <summary>Where FreeSWITCH transfers legs it has dialled: to this context, unless a variable of theirs says otherwise.</summary>
    private const string Default = """
        <context name="default"><extension name="any"><condition field="destination_number" expression="^(support|colleague)$">
        <action application="transfer" data="$1 XML public"/></condition></extension></context>
        """;

    private string Filled(string target) => target
        .Replace("MARK", Mark, StringComparison.Ordinal)
        .Replace("HOST", $"127.0.0.1:{Switch.Folder.SipPort}", StringComparison.Ordinal);

    private string Target(string extension) => $"sip:{extension}@127.0.0.1:{Switch.Folder.SipPort}";

    private Task StartOnBreakAsync(AgentPhone phone, string status = "On Break") => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("agent0", phone.Port) { Status = status }],
        Prepare = folder =>
        {
            FreeSwitchFolder.Replace(
                folder.Profile, "\"disable-transfer\" value=\"true\"", "\"disable-transfer\" value=\"false\"");
            File.WriteAllText(Path.Combine(folder.Conf, "dialplan", "default.xml"), Default);
        },
    });

    private async Task ServedAfterAllAsync(AgentPhone agent, SipPhone phone, RtpPhone audio)
    {
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        Assert.Single(agent.Calls);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }
}
