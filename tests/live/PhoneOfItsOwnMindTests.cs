using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What an agent clicks on his page, and a phone that does with it as its SIP stack does: another FreeSWITCH, registered here. Its echo
/// is the proof that two talk: a caller hears himself.
/// </summary>
public sealed class PhoneOfItsOwnMindTests : TalkTest
{
    private readonly WebAccess _web = new();
    private readonly List<SwitchPhone> _phones = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ring_ready")]
    [InlineData("pre_answer")]
    public async Task Accepted_on_the_page_the_phone_answers_by_itself_and_the_caller_talks(string ring)
    {
        await PhonesAsync(async (admin, phone, audio) =>
        {
            EslEvent call = await _phones[0].RingsAsync(Soon);
            string offer = await OfferAsync(admin);
            await AgentIsAsync("agent0", "ringing");
            Assert.True(await _phones[0].RingsOnAsync(call));

            using var accepted = await OrderAsync(admin, offer, "accept");

            Assert.Equal((HttpStatusCode.NoContent, ""), (accepted.StatusCode, await accepted.Content.ReadAsStringAsync(Cancelled)));
            await _phones[0].AnswersByItselfAsync(call, Soon);
            await TalkAndHangUpAsync(phone, audio, call, _phones[0]);
        }, (ring, true));
    }

    [Fact]
    public async Task A_phone_that_takes_the_request_and_does_nothing_rings_on_until_it_is_picked_up()
    {
        await PhonesAsync(async (admin, phone, audio) =>
        {
            EslEvent call = await _phones[0].RingsAsync(Soon);
            string offer = await OfferAsync(admin);

            using var refused = await OrderAsync(admin, offer, "accept");

            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
            Assert.Equal("accept-unheeded", problem.GetProperty("code").GetString());
            Assert.Contains("rings on: pick it up", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.True(await _phones[0].RingsOnAsync(call));
            Assert.Equal(offer, await OfferAsync(admin));
            await AgentIsAsync("agent0", "ringing");
            await _phones[0].PickUpAsync(call, Soon);
            await TalkAndHangUpAsync(phone, audio, call, _phones[0]);
        }, ("ring_ready", false));
    }

    [Fact]
    public async Task Of_two_phones_the_one_that_heeds_it_talks_and_the_other_stops()
    {
        await PhonesAsync(async (admin, phone, audio) =>
        {
            EslEvent deaf = await _phones[0].RingsAsync(Soon);
            EslEvent willing = await _phones[1].RingsAsync(Soon);

            using var accepted = await OrderAsync(admin, await OfferAsync(admin), "accept");

            Assert.Equal(HttpStatusCode.NoContent, accepted.StatusCode);
            await _phones[1].AnswersByItselfAsync(willing, Soon);
            Assert.Equal("ORIGINATOR_CANCEL", await _phones[0].EndsAsync(deaf, Soon));
            await TalkAndHangUpAsync(phone, audio, willing, _phones[1]);
        }, ("ring_ready", false), ("ring_ready", true));
    }

    [Fact]
    public async Task Declined_on_the_page_the_phone_stops_and_the_caller_waits_on()
    {
        await PhonesAsync(async (admin, phone, audio) =>
        {
            EslEvent call = await _phones[0].RingsAsync(Soon);

            using var declined = await OrderAsync(admin, await OfferAsync(admin), "decline");

            Assert.Equal(HttpStatusCode.NoContent, declined.StatusCode);
            Assert.Equal("ORIGINATOR_CANCEL", await _phones[0].EndsAsync(call, Soon));
            await AgentIsAsync("agent0", "cooling");
            Assert.Contains("1 caller", await ApiAsync("acd caller list"), StringComparison.Ordinal);
            Assert.False(phone.IsHungUp);
            await phone.HangUpAsync();
            await NoChannelIsLeftAsync();
        }, ("ring_ready", true));
    }

    /// <summary>An exchange, its agent's registered phones, and a caller who waits for him.</summary>
    private async Task PhonesAsync(Func<HttpClient, SipPhone, RtpPhone, Task> test, params (string Ring, bool Heeds)[] phones)
    {
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", 0) { Contact = Registrar.Contact, RingTimeoutS = 50 }],
            Prepare = folder =>
            {
                Registrar.Prepare(folder);
                _web.Prepare(folder);
            },
        });
        try
        {
            foreach ((string ring, bool heeds) in phones)
                _phones.Add(await SwitchPhone.StartAsync(Switch.Folder.SipPort, ring, heeds, Soon));
            using var admin = await _web.FirstUserAsync(Switch);
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await CallAndTalkAsync(phone, audio);
            await test(admin, phone, audio);
        }
        catch
        {
            foreach (SwitchPhone each in _phones)
                TestContext.Current.TestOutputHelper?.WriteLine(each.Describe());
            throw;
        }
        finally
        {
            foreach (SwitchPhone each in _phones)
                await each.DisposeAsync();
        }
        foreach (SwitchPhone each in _phones)
            each.Delete();
    }

    private static Task<HttpResponseMessage> OrderAsync(HttpClient admin, string offer, string order) =>
        admin.PostAsync($"/api/v1/agents/agent0/offers/{offer}/{order}", null, Cancelled);

    /// <summary>The offer his desk shows, as soon as his phone rings.</summary>
    private static Task<string> OfferAsync(HttpClient admin) => Eventually.GetAsync("the desk shows a call", Soon, async () =>
    {
        var desk = await admin.GetFromJsonAsync<JsonElement>("/api/v1/agents/agent0/desk", Cancelled);
        return desk.GetProperty("calls").EnumerateArray().Where(one => one.GetProperty("ring_ms").GetInt64() > 0)
            .Select(one => one.GetProperty("offer").GetString()).FirstOrDefault();
    });

    private async Task TalkAndHangUpAsync(SipPhone phone, RtpPhone audio, EslEvent call, SwitchPhone answered)
    {
        await HearsAsync(audio, CallerHz);
        await phone.HangUpAsync();
        Assert.Equal("NORMAL_CLEARING", await answered.EndsAsync(call, Soon));
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(("answered", "agent0"), (ended.AcdResult, ended["variable_acd_agent"]));
        await AgentIsAsync("agent0", "ready");
        await NoChannelIsLeftAsync();
    }
}
