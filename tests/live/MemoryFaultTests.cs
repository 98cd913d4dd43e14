using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Memory runs out under load, in FreeSWITCH and in .NET alike. FreeSWITCH ends its process at some allocations that fail; what counts is
/// that either the calls go on, or the process ends, so that who watches over it starts it again, and nothing kept is lost.
/// </summary>
public sealed class MemoryFaultTests : FaultTest
{
    /// <summary>None to speak of; enough for a few threads; enough for what .NET needs, not for all callers.</summary>
    [Theory]
    [InlineData(256)]
    [InlineData(4_096)]
    [InlineData(16_384)]
    public async Task Without_memory_calls_go_on_or_a_restart_brings_everything_back(long moreKb)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with
        {
            Agents = [new AgentLine("agent0", agent.Port), new AgentLine("away", LoopbackPorts.Free()) { Status = "Logged Out" }],
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await ApiAsync("acd agent set status away On Break");
        await new WrittenState(Switch.Folder).HasAgentAsync("away", "On Break", 0, Soon);

        bool lives;
        using (await DataLimit.PutAsync(Switch.ProcessId, moreKb))
        {
            Sipp callers = StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(5)), new SippCalls(200, 20));
            await Eventually.HoldsAsync(
                "the callers have come, or FreeSWITCH ended", InTheEnd, () => callers.HasExited || Switch.HasExited);
            lives = !await Switch.WaitForExitAsync(TimeSpan.FromSeconds(1));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(lives ? "It went on." : $"It ended with {Switch.ExitCode}.");
        if (lives)
        {
            await HearsAsync(audio, AgentHz);
            await phone.HangUpAsync();
        }
        else
        {
            Assert.NotEqual(0, Switch.ExitCode); // Restart=on-failure
            await StartAgainAsync();
        }

        await AgentIsAsync("agent0", "ready");
        Assert.Contains("On Break", await ApiAsync("acd agent list"), StringComparison.Ordinal);
        await AnotherCallIsServedAsync([agent]);
    }
}
