using System.Net;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// The engine fails and nobody starts it again; the calls don't. The stock dialplan's fallback ends with the cause
/// NORMAL_TEMPORARY_FAILURE, by which it is known here.
/// </summary>
public sealed class EngineFaultTests : LiveTest
{
    private const string FallbackCause = "NORMAL_TEMPORARY_FAILURE";
    private readonly WebAccess _web = new();

    [Fact]
    public async Task After_a_crash_callers_get_the_fallback_and_conversations_go_on()
    {
        (EslEvent talking, EslEvent waiting) = await StartWithATalkingAndAWaitingCallerAsync();

        Assert.StartsWith("+OK", await ApiAsync("acd fault crash"), StringComparison.Ordinal);

        await AssertFallbackAsync(waiting);
        await AssertNewCallerGetsFallbackAsync();
        Assert.Equal("true", await ApiAsync($"uuid_exists {talking.Uuid}"));
        await TellToHangUpAsync(talking);
        Assert.Equal("answered", (await EndOfAsync(talking)).AcdResult);
        await NoChannelIsLeftAsync();
        Assert.StartsWith("-ERR the engine is", await ApiAsync("acd status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task During_a_stall_callers_get_the_fallback_and_afterwards_the_queue_works_again()
    {
        (EslEvent talking, EslEvent waiting) = await StartWithATalkingAndAWaitingCallerAsync();
        using var balancer = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_web.Port}") };
        await AnswersAsync(balancer, HttpStatusCode.OK);
        Assert.Matches("(?m)^acd_ring_capacity [1-9]", await ApiAsync("acd metrics"));

        Assert.StartsWith("+OK", await ApiAsync("acd fault stall 6"), StringComparison.Ordinal);

        Assert.Contains("no sign of life", await AnswersAsync(balancer, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        await AssertFallbackAsync(waiting);
        Assert.Equal("true", await ApiAsync($"uuid_exists {talking.Uuid}"));
        await TellToHangUpAsync(talking);
        Assert.Equal("answered", (await EndOfAsync(talking)).AcdResult);

        await AnswersAsync(balancer, HttpStatusCode.OK);
        await AgentIsAsync("agent0", "ready");
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent next = await NextConnectedCallerAsync(talking.Uuid);
        await TellToHangUpAsync(next);
        Assert.Equal(0, (await callers.CompletionAsync(Soon)).Failed);
        Assert.Equal("answered", (await EndOfAsync(next)).AcdResult);
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task After_a_crash_the_module_can_be_loaded_again()
    {
        (EslEvent talking, EslEvent waiting) = await StartWithATalkingAndAWaitingCallerAsync();
        await ApiAsync("acd fault crash");
        await EndOfAsync(waiting);
        await TellToHangUpAsync(talking);
        await NoChannelIsLeftAsync();

        Assert.Contains("+OK", await ApiAsync("reload mod_acd"), StringComparison.Ordinal);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await NextConnectedCallerAsync(talking.Uuid);
    }

    [Fact]
    public async Task Faults_on_purpose_are_refused_in_production()
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.StartsWith("-ERR", await ApiAsync("acd fault crash"), StringComparison.Ordinal);

        Assert.DoesNotContain("-ERR", await ApiAsync("acd status"), StringComparison.Ordinal);
    }

    private async Task<(EslEvent Talking, EslEvent Waiting)> StartWithATalkingAndAWaitingCallerAsync()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, phone),
            Environment = new Dictionary<string, string?> { ["ACD_FAULT_INJECTION"] = "1" },
            Prepare = folder =>
            {
                folder.SetAcd("engine-restarts-max", "0");
                _web.Prepare(folder);
            },
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

    /// <summary>What a load balancer hears once it hears this.</summary>
    private static async Task<string> AnswersAsync(HttpClient balancer, HttpStatusCode status)
    {
        string body = "";
        await Eventually.HoldsAsync($"readiness is {status}", Soon, async () =>
        {
            using var answer = await balancer.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return answer.StatusCode == status;
        });
        return body;
    }

    private async Task AssertNewCallerGetsFallbackAsync()
    {
        int known = Switch.Esl.Events.Count;
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent caller = await Switch.Esl.EventAsync(
            "a new caller comes", Soon, e => e.Name == "CHANNEL_ANSWER" && e.IsCaller && Switch.Esl.Events.ToList().IndexOf(e) >= known);
        await AssertFallbackAsync(caller);
    }

    private async Task AssertFallbackAsync(EslEvent caller)
    {
        EslEvent ended = await EndOfAsync(caller);
        Assert.Equal("fallback", ended.AcdResult);
        Assert.Equal(FallbackCause, ended.HangupCause);
        Assert.Equal("fallback", ended["Caller-Destination-Number"]);
    }

    private Task<EslEvent> EndOfAsync(EslEvent channel) =>
        Switch.Esl.EventAsync("the channel ends", Soon, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == channel.Uuid);

    private Task<EslEvent> NextConnectedCallerAsync(string before) =>
        Switch.Esl.EventAsync("another caller is connected", Soon, e => e.Name == "CHANNEL_BRIDGE" && e.Uuid != before && e.IsCaller);
}
