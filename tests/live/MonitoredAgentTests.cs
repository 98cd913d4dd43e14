using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Supervisors who listen to agents. Who hears whom is measured by tones: caller 500 Hz, agent 1,100 Hz, supervisor 1,700 Hz.
/// </summary>
public sealed class MonitoredAgentTests : TalkTest
{
    private const double SupervisorHz = 1700;

    [Fact]
    public async Task A_supervisor_hears_both_whispers_to_the_agent_and_barges_in()
    {
        await using var agent = new AgentPhone();
        await using var supervisor = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        string dialString = $"sofia/acd/boss@127.0.0.1:{supervisor.Port}";

        Assert.StartsWith("+OK calling", await ApiAsync($"acd monitor agent0 {dialString}"), StringComparison.Ordinal);
        await SupervisorTalksAsync(supervisor);
        await HearsAsync(supervisor.Audio, CallerHz);
        await HearsAsync(supervisor.Audio, AgentHz);
        await HearsAsync(agent.Audio, SupervisorHz, heard: false);
        await HearsAsync(audio, SupervisorHz, heard: false);

        Assert.StartsWith("+OK whisper", await ApiAsync($"acd monitor agent0 {dialString} whisper"), StringComparison.Ordinal);
        await HearsAsync(agent.Audio, SupervisorHz);
        await HearsAsync(agent.Audio, CallerHz);
        await HearsAsync(audio, SupervisorHz, heard: false);

        Assert.StartsWith("+OK barge", await ApiAsync($"acd monitor agent0 {dialString} barge"), StringComparison.Ordinal);
        await HearsAsync(agent.Audio, SupervisorHz);
        await HearsAsync(audio, SupervisorHz);
        await HearsAsync(audio, AgentHz);

        Assert.StartsWith("+OK listen", await ApiAsync($"acd monitor agent0 {dialString} listen"), StringComparison.Ordinal);
        await HearsAsync(audio, SupervisorHz, heard: false);
        await HearsAsync(agent.Audio, SupervisorHz, heard: false);
        Assert.Matches(@"agent0 +sofia/acd/boss@\S+ +listen +hearing", await ApiAsync("acd monitor list"));

        Assert.StartsWith("+OK", await ApiAsync("acd monitor stop agent0"), StringComparison.Ordinal);
        await supervisor.Calls[0].HungUpAsync(Soon);
        await HearsAsync(audio, AgentHz);
        await Eventually.HoldsAsync("nobody listens", Soon,
            async () => (await ApiAsync("acd monitor list")).Contains("0 monitors", StringComparison.Ordinal));
        foreach (string trace in new[] { "hears agent \"agent0\"", "whisper", "barge", "no longer follows" })
            await Switch.LogHasAsync(trace, Soon);
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task A_supervisor_who_comes_between_two_calls_hears_the_next_and_the_one_after_it()
    {
        await using var agent = new AgentPhone();
        await using var supervisor = new AgentPhone();
        await StartAsync([agent]);
        string dialString = $"sofia/acd/boss@127.0.0.1:{supervisor.Port}";

        await ApiAsync($"acd monitor agent0 {dialString} whisper");
        await SupervisorTalksAsync(supervisor);

        for (int call = 0; call < 2; call++)
        {
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await CallAndTalkAsync(phone, audio);
            IncomingCall incoming = await AgentTalksAsync(agent, call);
            await HearsAsync(supervisor.Audio, CallerHz);
            await HearsAsync(agent.Audio, SupervisorHz);
            await HearsAsync(audio, SupervisorHz, heard: false);
            await phone.HangUpAsync();
            await incoming.HungUpAsync(Soon);
            Assert.False(supervisor.Calls[0].IsHungUp);
            await HearsAsync(supervisor.Audio, CallerHz, heard: false);
        }

        await supervisor.Calls[0].HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
        Assert.Contains("nobody monitors", await ApiAsync("acd monitor stop agent0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_monitored_is_refused_and_a_supervisor_who_does_not_answer_is_forgotten()
    {
        await using var agent = new AgentPhone();
        await using var supervisor = new AgentPhone { OnCall = call => call.RefuseAsync("486 Busy Here") };
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0@north", agent.Port) { Contact = $"sofia/acd/agent0@127.0.0.1:{agent.Port}" }],
        });

        Assert.Contains("no agent \"agentO\"", await ApiAsync("acd monitor agentO 1000"), StringComparison.Ordinal);
        Assert.Contains("isn't a <mode>", await ApiAsync("acd monitor agent0@north 1000 shout"), StringComparison.Ordinal);
        await ApiAsync($"acd monitor agent0@north sofia/acd/boss@127.0.0.1:{supervisor.Port}");
        await Switch.LogHasAsync("UserBusy", Soon);

        Assert.StartsWith("\"agent0@north\"", supervisor.Calls[0].Invite.Header("From"), StringComparison.Ordinal);
        Assert.Contains("0 monitors", await ApiAsync("acd monitor list"), StringComparison.Ordinal);
    }

    private static async Task SupervisorTalksAsync(AgentPhone supervisor)
    {
        IncomingCall call = await supervisor.CallAsync(0, Soon);
        await call.AcknowledgedAsync(Soon);
        supervisor.Audio.Talk(AudioPort(call.RemoteSdp), number => G711.Tones(number, SupervisorHz, SupervisorHz));
    }
}
