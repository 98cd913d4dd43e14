using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Agents whose contact is a loopback channel: the phone its dialplan rings is their leg, and the loopback drops out.</summary>
public sealed class LoopbackAgentTests : FaultTest
{
    [Fact]
    public async Task A_dialplan_that_is_slow_to_leave_its_bridge_stays_out_of_the_agents_call()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with
        {
            MoreModules = ["mod_loopback"],
            Prepare = folder =>
            {
                string phone = string.Create(CultureInfo.InvariantCulture, $"sofia/acd/agent0@127.0.0.1:{agent.Port}");
                FreeSwitchFolder.Replace(folder.AgentsFile, $"contact=\"{phone}\"", "contact=\"loopback/desk/public\"");
                folder.AddToDialplan($"""
                    <extension name="desk"><condition field="destination_number" expression="^desk$">
                    <action application="set" data="api_after_bridge=msleep 1000"/>
                    <action application="bridge" data="[absolute_codec_string=PCMU]{phone}"/>
                    </condition></extension>
                    """);
            },
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);

        await HearsAsync(audio, AgentHz);
        await ChannelsAreLeftAsync(2, Soon);

        Assert.False(call.IsHungUp);
        await HearsAsync(agent.Audio, CallerHz);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }
}
