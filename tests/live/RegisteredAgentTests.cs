using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Agents whose contact is <c>user/1000</c>: a user of FreeSWITCH's directory, wherever his phones have registered. Each test ends with an
/// ordinary call or counts what is left.
/// </summary>
public sealed class RegisteredAgentTests : FaultTest
{
    private const int RingTimeoutS = 3;

    [Fact]
    public async Task A_registered_phone_is_served()
    {
        await StartRegistrarAsync();
        await using var registered = new AgentPhone(Switch.Folder.SipPort);
        await RegistrationOf(registered).ForAsync(600);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Name = "Novo Nordisk A/S" };

        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(registered);
        Assert.StartsWith("\"Novo Nordisk A/S\"", call.Invite.Header("From"), StringComparison.Ordinal);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();

        Assert.Equal(["answered"], await OfferAsync("result"));
    }

    [Fact]
    public async Task Of_two_registrations_both_ring_the_first_to_answer_talks_and_the_other_stops()
    {
        await StartRegistrarAsync();
        await using AgentPhone desk = RingingPhone();
        await using AgentPhone mobile = RingingPhone();
        await RegistrationOf(desk).ForAsync(600);
        await RegistrationOf(mobile).ForAsync(600);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await desk.CallAsync(0, Soon);
        IncomingCall answered = await mobile.CallAsync(0, Soon);

        await answered.AnswerAsync();

        await AgentTalksAsync(mobile);
        await desk.Calls[0].CancelledAsync(Soon);
        await HearsAsync(audio, AgentHz);
        await HearsAsync(mobile.Audio, CallerHz);
        await phone.HangUpAsync();
        await answered.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
        Assert.Single(desk.Calls);
        Assert.Single(mobile.Calls);
    }

    [Fact]
    public async Task Who_is_not_registered_is_passed_over_and_the_reason_is_kept()
    {
        await using var willing = new AgentPhone();
        await StartRegistrarAsync(new AgentLine("agent1", willing.Port, 2));

        await ServedByAsync(willing);

        Assert.Equal(["USER_NOT_REGISTERED", "806"], await OfferAsync("result, cast(cause as text)"));
        Assert.Equal("cooling", (await AgentAsync("agent0")).State);
        // failure-delay-time is 5 s.
        await AgentIsAsync("agent0", "ready");
        Assert.DoesNotContain("ACD1210", Switch.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_unregisters_while_his_phone_rings_may_still_answer_and_is_reached_again_once_he_registers()
    {
        await StartRegistrarAsync();
        await using AgentPhone leaving = RingingPhone();
        Registration registration = RegistrationOf(leaving);
        await registration.ForAsync(600);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await leaving.CallAsync(0, Soon);

        await registration.ForAsync(0);
        await call.AnswerAsync();

        await AgentTalksAsync(leaving);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
        await using var nextAudio = new RtpPhone();
        await using var next = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(next, nextAudio);
        await AgentIsAsync("agent0", "cooling");
        Assert.Single(leaving.Calls);
        leaving.OnCall = each => each.AnswerAsync();
        await registration.ForAsync(600);
        await AgentTalksAsync(leaving, call: 1);
        await next.HangUpAsync();
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task Whose_registration_expires_while_his_phone_rings_rings_for_his_ring_timeout_and_is_passed_over_for_no_answer()
    {
        await using var willing = new AgentPhone();
        await StartRegistrarAsync(new AgentLine("agent1", willing.Port, 2));
        await using AgentPhone gone = RingingPhone();
        await RegistrationOf(gone).ForAsync(1);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await gone.CallAsync(0, Soon);

        await AgentTalksAsync(willing);

        await call.CancelledAsync(Soon);
        List<string> offer = await OfferAsync("result, cast(ring_ms as text)");
        Assert.Equal("NO_ANSWER", offer[0]);
        // FreeSWITCH counts in whole seconds of the clock.
        Assert.InRange(int.Parse(offer[1], CultureInfo.InvariantCulture), (RingTimeoutS - 1) * 1000, RingTimeoutS * 2000);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        Assert.DoesNotContain("ACD1210", Switch.Log, StringComparison.Ordinal);
    }

    /// <summary>A profile that lets users of its directory register, and agent0, who is such a user.</summary>
    private Task StartRegistrarAsync(params AgentLine[] others) => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("agent0", 0) { Contact = Registrar.Contact, RingTimeoutS = RingTimeoutS }, .. others],
        Prepare = Registrar.Prepare,
    });

    private AgentPhone RingingPhone() => new(Switch.Folder.SipPort) { OnCall = call => call.RingAsync() };

    private Registration RegistrationOf(AgentPhone phone) => new(phone, Switch.Folder.SipPort, Registrar.User, Registrar.Password);

    /// <summary>Of the first offer to agent0.</summary>
    private Task<List<string>> OfferAsync(string columns) => RowAsync(
        $"select {columns} from acd_offers where agent = 'agent0' order by number limit 1");
}
