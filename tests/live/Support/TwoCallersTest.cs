namespace Acd.Live.Tests.Support;

/// <summary>Base of tests in which the engine fails while one caller talks and another waits.</summary>
public abstract class TwoCallersTest : LiveTest
{
    /// <param name="prepare">What else the exchange is set up with.</param>
    protected async Task<(EslEvent Talking, EslEvent Waiting)> StartWithATalkingAndAWaitingCallerAsync(Action<FreeSwitchFolder> prepare)
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, phone),
            Environment = new Dictionary<string, string?> { ["ACD_FAULT_INJECTION"] = "1" },
            Prepare = prepare,
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMinutes(3)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent talking = await CallerAnsweredAsync();
        await AgentIsAsync("agent0", "talking");
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent waiting = await Switch.Esl.EventAsync(
            "a second caller is answered", Soon, e => e.Name == "CHANNEL_ANSWER" && e.IsCaller && e.Uuid != talking.Uuid);
        await Eventually.HoldsAsync("the second caller waits", Soon,
            async () => (await ApiAsync("acd caller list --json")).Contains(waiting.Uuid, StringComparison.Ordinal));
        return (talking, waiting);
    }

    protected async Task<EslEvent> NewCallerAsync()
    {
        int known = Switch.Esl.Events.Count;
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        return await Switch.Esl.EventAsync(
            "a new caller comes", Soon, e => e.Name == "CHANNEL_ANSWER" && e.IsCaller && Switch.Esl.Events.ToList().IndexOf(e) >= known);
    }
}
