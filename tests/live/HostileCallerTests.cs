using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What callers say of themselves (the fault matrix's input row), through the dialplan's own <c>acd</c>: it reaches the console, the
/// wallboard, the records and the agent's phone as it came, or not at all, and nothing of it is carried out.
/// </summary>
public sealed class HostileCallerTests : FaultTest
{
    /// <summary>Of the caller's name as it stands in From, and as everybody is to see it.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { "😀 名前 ‮txet‬ مرحبا", "😀 名前 ‮txet‬ مرحبا" },
        // FreeSWITCH itself makes what could be expanded harmless.
        { "${system(touch MARK)} $${sip_ip} ${acd_queue}", "%{system(touch MARK)} $%{sip_ip} %{acd_queue}" },
        { "{acd_agent=boss,acd_leg_id=1-1}[leg_timeout=1]<x>", "{acd_agent=boss,acd_leg_id=1-1}[leg_timeout=1]<x>" },
        { "a,b|c^^:_:d'e;f=g&h?i", "a,b|c^^:_:d'e;f=g&h?i" },
        // FreeSWITCH would leave out what stands before a slash or a colon and behind an @.
        { "Sales: info@novo, Nordisk A/S", "Sales: info@novo, Nordisk A/S" },
        { "'; drop table acd_callers; --", "'; drop table acd_callers; --" },
        { "<img src=x onerror=alert(1)>&amp;", "<img src=x onerror=alert(1)>&amp;" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_callers_name_arrives_everywhere_as_it_came(string sent, string seen)
    {
        var web = new WebAccess();
        await using var agent = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", agent.Port) { Status = "On Break" }], Prepare = web.Prepare,
        });
        using HttpClient browser = await web.FirstUserAsync(Switch);
        string expected = Filled(seen);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Name = Filled(sent), Number = "+4930555" };
        await CallAndTalkAsync(phone, audio);

        Assert.Equal(expected, (await ListedAsync()).GetProperty("name").GetString());
        await Eventually.HoldsAsync("the wallboard shows him", Soon, async () =>
            (await CardAsync(browser))?.GetProperty("name").GetString() == expected);
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall call = await AgentTalksAsync(agent);
        Assert.Equal($"\"{expected}\"", DisplayName(call.Invite.Header("From")));
        Assert.Equal($"\"{expected}\"", DisplayName(call.Invite.Header("Remote-Party-ID")));
        await AgentIsAsync("agent0", "talking");
        await phone.HangUpAsync();
        Assert.Equal([expected, "+4930555", "agent0", "answered"], await RecordAsync("caller_name, caller_number, agent, outcome"));
        await AllIsWellAsync([agent]);
        Assert.False(File.Exists(Mark));
    }

    /// <summary>As bytes, as they may be no text: the exchange turns such an INVITE down or takes it, and goes on in both cases.</summary>
    [Theory]
    [InlineData("\u0001\u0007\u001b[2J\u007f")]
    [InlineData("a\u0085b\u2028c\ufeffd")]
    [InlineData("\u00e9\u00ff\u0085", false)]
    public async Task Control_characters_in_a_name_do_no_harm(string name, bool isText = true)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Name = name, Text = isText ? Encoding.UTF8 : Encoding.Latin1 };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));

        await Eventually.HoldsAsync("he is answered or turned down", Soon, () => phone.Statuses.Any(status => status >= 200));

        if (phone.Statuses[^1] == 200)
        {
            await phone.AnsweredAsync();
            IncomingCall call = await agent.CallAsync(0, Soon);
            await call.AcknowledgedAsync(Soon);
            Assert.DoesNotContain(DisplayName(call.Invite.Header("From")), character => character < ' ');
            Assert.DoesNotContain("\u001b[2J", await ApiAsync("acd caller list"), StringComparison.Ordinal);
            await phone.HangUpAsync();
        }

        await AllIsWellAsync([agent]);
        Assert.DoesNotContain("\u001b[2J", Switch.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("${system(touch MARK)}")]
    [InlineData("{acd_agent=boss}1000")]
    [InlineData("%24%7Bsystem(touch%20MARK)%7D")]
    [InlineData("1000,sofia/acd/other")]
    [InlineData("*#;phone-context=+49")]
    public async Task A_callers_number_is_carried_out_nowhere(string number)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = Filled(number).Replace(' ', '_') };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await Eventually.HoldsAsync("he is answered or turned down", Soon, () => phone.Statuses.Any(status => status >= 200));

        if (phone.Statuses[^1] == 200)
        {
            await phone.AnsweredAsync();
            string listed = (await ListedAsync()).GetProperty("number").GetString()!;
            IncomingCall call = await agent.CallAsync(0, Soon);
            await call.AcknowledgedAsync(Soon);
            Assert.Equal(listed, (await RecordAfterAsync(phone, "caller_number"))[0]);
            Assert.Single(agent.Calls);
        }

        await AllIsWellAsync([agent]);
        Assert.False(File.Exists(Mark));
    }

    [Theory]
    [InlineData(600)]
    [InlineData(4_000)]
    [InlineData(40_000)]
    public async Task A_name_of_any_length_is_served_or_turned_down(int length)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Name = string.Concat(Enumerable.Repeat("名", length / 3)) };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await Task.Delay(1_000, TestContext.Current.CancellationToken);

        if (phone.Statuses.Contains(200))
        {
            await phone.AnsweredAsync();
            IncomingCall call = await agent.CallAsync(0, Soon);
            await call.AcknowledgedAsync(Soon);
            Assert.DoesNotContain('\ufffd', DisplayName(call.Invite.Header("From")));
            string record = (await RecordAfterAsync(phone, "caller_name"))[0];
            Assert.True(record.Length > 0 && record.All(character => character == '名'), record);
        }

        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task Long_headers_and_variables_of_64_KB_reach_whom_they_are_for()
    {
        await using var agent = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents =
            [
                new AgentLine("agent0", agent.Port)
                {
                    Status = "On Break", Contact = "{ticket=${ticket}}sofia/acd/agent0@127.0.0.1:" + agent.Port,
                },
            ],
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort)
        {
            MoreHeaders = string.Concat(Enumerable.Range(0, 20).Select(i => $"X-Note-{i}: {new string((char)('a' + i), 2_000)}\r\n")),
        };
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        string ticket = string.Concat(Enumerable.Repeat("$x,{a=b}|^^:_:é", 4_096));
        await ApiAsync($"uuid_setvar {uuid} ticket {ticket}");
        Assert.Equal(ticket, await ApiAsync($"uuid_getvar {uuid} ticket"));

        await ApiAsync("acd agent set status agent0 Available");

        IncomingCall call = await AgentTalksAsync(agent);
        EslEvent leg = await Switch.Esl.EventAsync("the agent's leg", Soon, e => e.Name == "CHANNEL_CREATE" && !e.IsCaller);
        Assert.Equal(ticket, await ApiAsync($"uuid_getvar {leg.Uuid} ticket"));
        Assert.DoesNotContain("X-Note", string.Join('\n', call.Invite.Headers("X-Note-1")), StringComparison.Ordinal);
        await phone.HangUpAsync();
        await AllIsWellAsync([agent]);
    }

    private string Filled(string text) => text.Replace("MARK", Mark, StringComparison.Ordinal);

    /// <summary>What stands before the address, with its quotes.</summary>
    private static string DisplayName(string header) =>
        header[..header.LastIndexOf('<')].Trim().Replace("\\\"", "\"", StringComparison.Ordinal);

    /// <summary>The only caller, as `acd caller list --json` has him.</summary>
    private async Task<JsonElement> ListedAsync() =>
        JsonDocument.Parse(await ApiAsync("acd caller list --json")).RootElement.EnumerateArray().Single();

    private static async Task<JsonElement?> CardAsync(HttpClient browser)
    {
        JsonElement board = await browser.GetFromJsonAsync<JsonElement>("/api/v1/board", TestContext.Current.CancellationToken);
        return board.GetProperty("picture").GetProperty("callers").EnumerateArray().Cast<JsonElement?>().SingleOrDefault();
    }

    private async Task<List<string>> RecordAfterAsync(SipPhone phone, string columns)
    {
        await phone.HangUpAsync();
        return await RecordAsync(columns);
    }

    private Task<List<string>> RecordAsync(string columns) =>
        RowAsync($"select {columns} from acd_callers");
}
