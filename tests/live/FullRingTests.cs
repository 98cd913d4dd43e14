using System.Globalization;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Events pile up before an engine that takes none, until its ring is full and one finds no room: the engine must not go on with a wrong
/// picture of the calls. The storm is a waiting caller's keys, an event each.
/// </summary>
public sealed class FullRingTests : TwoCallersTest
{
    /// <summary>FreeSWITCH keeps 1,000 keys of a channel at a time.</summary>
    private const int KeysAtATime = 500;

    /// <summary>Meanwhile the ring fills; the watch is told to think nothing of it.</summary>
    private const int StallS = 15;

    [Fact]
    public async Task The_engine_ends_and_begins_anew_waiting_callers_get_the_fallback_and_talks_go_on()
    {
        (EslEvent talking, EslEvent waiting) = await StartWithATalkingAndAWaitingCallerAsync(
            folder => folder.SetAcd("stall-ms", "60000"));
        Assert.StartsWith("+OK", await ApiAsync($"acd fault stall {StallS}"), StringComparison.Ordinal);

        await FillRingAsync(waiting);

        // Who comes now finds no room either, and isn't kept waiting for an engine that doesn't know him.
        Assert.Equal("fallback", (await EndOfAsync(await NewCallerAsync())).AcdResult);
        Assert.Equal("running", (await ShimAsync()).GetProperty("engine").GetString());

        Assert.Equal("fallback", (await EndOfAsync(waiting, InTheEnd)).AcdResult);
        await Switch.LogHasAsync("The ring of events was full and some are lost", Soon);
        await Switch.LogHasAsync("Callers go to their fallback; connected calls go on.", Soon);
        await Eventually.HoldsAsync("the next engine runs", Soon, async () =>
            await ShimAsync() is var shim && shim.GetProperty("engine_restarts").GetInt32() == 1
            && shim.GetProperty("engine").GetString() == "running");
        Assert.Equal("true", await ApiAsync($"uuid_exists {talking.Uuid}"));
        await AgentIsAsync("agent0", "talking");
        await AssertAnalyzeTellsAsync();

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await TellToHangUpAsync(talking);
        Assert.Equal("answered", (await EndOfAsync(talking)).AcdResult);
        EslEvent next = await Switch.Esl.EventAsync(
            "the new caller is connected", Soon, e => e.Name == "CHANNEL_BRIDGE" && e.IsCaller && e.Uuid != talking.Uuid);
        await TellToHangUpAsync(next);
        await NoChannelIsLeftAsync();
    }

    private async Task FillRingAsync(EslEvent caller)
    {
        int capacity = (await ShimAsync()).GetProperty("ring_capacity").GetInt32();
        string keys = new('7', KeysAtATime);
        for (int sent = 0; sent <= capacity; sent += KeysAtATime)
        {
            await ApiAsync($"uuid_recv_dtmf {caller.Uuid} {keys}");
            int expected = Math.Min(capacity, sent + KeysAtATime);
            await Eventually.HoldsAsync($"{expected} events wait", Soon, async () => await FillAsync() >= expected);
        }
    }

    /// <summary>That it was full, and what came of it; at the console and from the log.</summary>
    private async Task AssertAnalyzeTellsAsync()
    {
        using var json = JsonDocument.Parse(await ApiAsync("acd analyze --minutes=15 --json"));
        Dictionary<string, string> limits = json.RootElement.GetProperty("limits").EnumerateArray().ToDictionary(
            limit => limit.GetProperty("id").GetString()!, limit => limit.GetProperty("what").GetString()!);
        string capacity = (await ShimAsync()).GetProperty("ring_capacity").GetInt32().ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith($"{capacity} events waited for the engine at a time", limits["ring"], StringComparison.Ordinal);
        Assert.StartsWith("1 times the engine's ring was full", limits["ring-full"], StringComparison.Ordinal);
        Assert.StartsWith("the engine ended 1 times", limits["engine-restart"], StringComparison.Ordinal);
    }

    private async Task<int> FillAsync() => (await ShimAsync()).GetProperty("ring_events").GetInt32();
}
