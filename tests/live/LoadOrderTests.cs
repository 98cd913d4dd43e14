using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The module is loaded before those it works with: it needs them only when calls come.</summary>
public sealed class LoadOrderTests : FaultTest
{
    [Theory]
    [InlineData("mod_sofia")]
    [InlineData("mod_dptools")]
    [InlineData("mod_commands")]
    [InlineData("mod_console")]
    public async Task Loaded_before_another_module_it_serves_callers(string other)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with { Prepare = folder => LoadBefore(folder, other) });

        Assert.Equal("true", await ApiAsync("module_exists mod_acd"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
        Assert.Empty(Switch.Complaints());
    }

    private static void LoadBefore(FreeSwitchFolder folder, string other)
    {
        const string Acd = "<load module=\"mod_acd\"/>";
        FreeSwitchFolder.Replace(folder.ModuleList, Acd, "");
        FreeSwitchFolder.Replace(folder.ModuleList, $"<load module=\"{other}\"/>", $"{Acd}\n    <load module=\"{other}\"/>");
    }
}
