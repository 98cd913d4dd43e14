using System.Net;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// The engine fails and nobody starts it again; the calls don't. The stock dialplan's fallback ends with the cause
/// NORMAL_TEMPORARY_FAILURE, by which it is known here.
/// </summary>
public sealed class EngineFaultTests : TwoCallersTest
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

    private Task<(EslEvent Talking, EslEvent Waiting)> StartWithATalkingAndAWaitingCallerAsync() =>
        StartWithATalkingAndAWaitingCallerAsync(folder =>
        {
            folder.SetAcd("engine-restarts-max", "0");
            _web.Prepare(folder);
        });

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

    private async Task AssertNewCallerGetsFallbackAsync() => await AssertFallbackAsync(await NewCallerAsync());

    private async Task AssertFallbackAsync(EslEvent caller)
    {
        EslEvent ended = await EndOfAsync(caller);
        Assert.Equal("fallback", ended.AcdResult);
        Assert.Equal(FallbackCause, ended.HangupCause);
        Assert.Equal("fallback", ended["Caller-Destination-Number"]);
    }

    private Task<EslEvent> NextConnectedCallerAsync(string before) =>
        Switch.Esl.EventAsync("another caller is connected", Soon, e => e.Name == "CHANNEL_BRIDGE" && e.Uuid != before && e.IsCaller);
}
