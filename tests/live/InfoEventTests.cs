using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Events <c>acd::info</c> over the event socket, and what is typed there that nobody should type.</summary>
public sealed partial class InfoEventTests : LiveTest
{
    private const int Callers = 20;

    [Fact]
    public async Task Every_fact_comes_once_in_order_and_is_there_for_who_was_away()
    {
        await StartWithEventsAsync(out int phone);
        await using EslClient listener = await ListenAsync();
        await listener.SubscribeAsync("CUSTOM", "acd::info");

        await TwentyCallsAsync(phone);
        await Eventually.HoldsAsync("the last caller's end", Soon, () => Of(listener, "caller-ended").Count == Callers);

        List<long> numbers = [.. Of(listener, "").Select(e => long.Parse(e["ACD-Sequence"], CultureInfo.InvariantCulture))];
        Assert.Equal(Enumerable.Range(0, numbers.Count).Select(i => numbers[0] + i), numbers);
        Assert.All(Of(listener, "caller-ended"), ended => Assert.Equal("answered", ended["ACD-Outcome"]));
        EslEvent joined = Of(listener, "caller-joined")[0];
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        Assert.InRange(long.Parse(joined["ACD-Time-Ms"], CultureInfo.InvariantCulture), now - 120_000, now);

        string[] missed = (await ApiAsync($"acd info since {numbers[4]}")).Split('\n');
        using var first = JsonDocument.Parse(missed[0]);
        Assert.Equal($"{numbers[5]}", first.RootElement.GetProperty("ACD-Sequence").GetString());
        Assert.Equal(joined["ACD-Engine"], first.RootElement.GetProperty("ACD-Engine").GetString());
        Assert.StartsWith("+OK the newest is ", missed[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_who_never_reads_holds_up_no_call()
    {
        await StartWithEventsAsync(out int phone);
        using var sleeper = new TcpClient { ReceiveBufferSize = 4096 };
        await sleeper.ConnectAsync("127.0.0.1", Switch.Folder.EventSocketPort, TestContext.Current.CancellationToken);
        string hello = $"auth {Switch.Folder.EventSocketPassword}\n\nevent plain ALL\n\n";
        await sleeper.GetStream().WriteAsync(Encoding.UTF8.GetBytes(hello), TestContext.Current.CancellationToken);

        await TwentyCallsAsync(phone);

        await NoChannelIsLeftAsync();
    }

    [Theory]
    [InlineData("python3", "acd_events.py", "--port", "{port}", "--place", "{place}")]
    [InlineData("dotnet", "run", "AcdEvents.cs", "--", "127.0.0.1", "{port}", "{place}")]
    public async Task A_sample_that_is_killed_and_sees_the_engine_begin_anew_misses_nothing(string program, params string[] arguments)
    {
        await StartWithEventsAsync(out int phone);
        using BoundedProcess first = StartSample(program, arguments);
        await Eventually.HoldsAsync("the sample follows", InTheEnd, () => Numbers(first).Count > 0, () => first.Output);
        Task calls = TwentyCallsAsync(phone);
        await Eventually.HoldsAsync("some calls are told", Soon, () => Numbers(first).Count > 20, () => first.Output);
        first.Kill();
        await calls;

        using BoundedProcess second = StartSample(program, arguments);
        long newest = await NewestAsync();
        await Eventually.HoldsAsync("it has caught up", InTheEnd, () => Numbers(second).LastOrDefault() == newest, () => second.Output);
        Assert.Equal(Enumerable.Range(1, (int)newest).Select(number => (long)number), Numbers(first).Union(Numbers(second)));

        await ApiAsync("reload mod_acd");
        newest = await NewestAsync();
        await Eventually.HoldsAsync(
            "it follows the new engine", InTheEnd, () => NumbersAfter(second, "began anew").LastOrDefault() == newest, () => second.Output);
        Assert.Equal(Enumerable.Range(1, (int)newest).Select(number => (long)number), NumbersAfter(second, "began anew"));
    }

    [Fact]
    public async Task A_sample_says_when_events_are_not_switched_on()
    {
        await StartAsync(new FreeSwitchOptions());

        using BoundedProcess sample = StartSample("python3", "acd_events.py", "--port", "{port}", "--place", "{place}");

        Assert.True(await sample.WaitForExitAsync(Soon), sample.Output);
        Assert.Equal(2, sample.ExitCode);
        Assert.Contains("info-events", sample.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acd caller move \u001b[2J \u202e")]
    [InlineData("acd agent set status '; DROP TABLE agents; -- Available")]
    [InlineData("acd agent set status ${system(id)} Available")]
    [InlineData("acd caller priority 99999999999999999999 1")]
    [InlineData("acd info since -1")]
    [InlineData("acd queue drain {x=y}support")]
    public async Task What_nobody_should_type_is_refused(string line)
    {
        await StartWithEventsAsync(out _);
        string before = await ApiAsync("acd queue list --json");

        Assert.StartsWith("-ERR", await ApiAsync(line), StringComparison.Ordinal);
        Assert.StartsWith("-ERR", await ApiAsync(line + new string('x', 30_000)), StringComparison.Ordinal);

        Assert.Equal(before, await ApiAsync("acd queue list --json"));
        Assert.Empty(Switch.Complaints());
    }

    private static List<EslEvent> Of(EslClient listener, string what) =>
        [.. listener.Events.Where(e => e["Event-Subclass"] == "acd::info" && (what.Length == 0 || e["ACD-Event"] == what))];

    private Task<EslClient> ListenAsync() => EslClient.ConnectAsync(Switch.Folder.EventSocketPort, Switch.Folder.EventSocketPassword);

    private BoundedProcess StartSample(string program, params string[] arguments) => BoundedProcess.Start(
        program,
        arguments.Select(argument => argument
            .Replace("{port}", $"{Switch.Folder.EventSocketPort}", StringComparison.Ordinal)
            .Replace("{place}", Path.Combine(Switch.Folder.Root, "place"), StringComparison.Ordinal)),
        TimeSpan.FromMinutes(5), Path.Combine(RepositoryRoot.Folder, "docs", "samples"),
        new Dictionary<string, string?> { ["ACD_ESL_PASSWORD"] = Switch.Folder.EventSocketPassword });

    /// <summary>Of the events a sample has printed, whichever of the two it is.</summary>
    private static List<long> Numbers(BoundedProcess sample) => Numbers(sample.Output);

    private static List<long> NumbersAfter(BoundedProcess sample, string words) =>
        Numbers(sample.Output.Split(words)[1..].LastOrDefault() ?? "");

    private static List<long> Numbers(string output) =>
        [.. PrintedNumber().Matches(output).Select(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("(?m)^(?:(\\d+) [a-z-]+ |.*\"ACD-Sequence\": \"(?<1>\\d+)\")")]
    private static partial Regex PrintedNumber();

    private async Task<long> NewestAsync()
    {
        string verdict = "";
        await Eventually.HoldsAsync("the engine tells its newest event", Soon,
            async () => (verdict = (await ApiAsync("acd info since 0")).Split('\n')[^1]).StartsWith("+OK", StringComparison.Ordinal),
            () => verdict);
        return long.Parse(verdict.Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    private Task StartWithEventsAsync(out int phone)
    {
        phone = LoopbackPorts.Free();
        return StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(5, phone),
            Prepare = folder => folder.SetAcd("info-events", "true"),
        });
    }

    private async Task TwentyCallsAsync(int phone)
    {
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(500)), phone);
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(Callers, PerSecond: 20));
        SippResult result = await callers.CompletionAsync(InTheEnd);
        Assert.Equal((Callers, 0), (result.Successful, result.Failed));
    }
}
