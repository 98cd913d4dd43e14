using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Clients of the event socket that don't read: they are cut and counted, and nobody else notices.</summary>
public sealed class EventClientTests : FaultTest
{
    [Fact]
    public async Task A_client_that_takes_nothing_is_cut_and_the_others_get_every_event_in_order()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, patienceMs: "3000");
        await using EslClient listener = await ListenAsync();
        using var deaf = new DeafListener(Switch.Folder);
        await deaf.ListenAsync();
        await deaf.FireAsync(5_000, size: 1_000);

        while (!IsCut())
            await AnotherCallIsServedAsync([agent]);
        for (int call = 0; call < 3; call++)
            await AnotherCallIsServedAsync([agent]);

        await deaf.EndAsync(Soon);
        Assert.Equal(1, await MetricAsync("acd_event_clients_cut_total"));
        Assert.Equal(0, await MetricAsync("acd_event_clients_killed_total"));
        Assert.Equal(0, await MetricAsync("acd_events_lost_total"));
        await NothingIsMissingAsync(listener);
        using var analysis = JsonDocument.Parse(await ApiAsync("acd analyze --json"));
        Assert.Contains("event-clients-cut", analysis.RootElement.GetProperty("limits").EnumerateArray()
            .Select(limit => limit.GetProperty("id").GetString()));
    }

    /// <summary>
    /// FreeSWITCH writes a client it ends a farewell for up to ten minutes, and delivers no event meanwhile; that must not last.
    /// </summary>
    [Fact]
    public async Task A_client_FreeSWITCH_would_end_itself_is_cut_at_once()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, patienceMs: "3600000");
        await using EslClient listener = await ListenAsync();
        using var deaf = new DeafListener(Switch.Folder);
        await deaf.ListenAsync();

        Task blowing = deaf.FireAsync(130_000, size: 100);
        while (!blowing.IsCompleted)
            await AnotherCallIsServedAsync([agent]);
        await blowing;
        await Eventually.HoldsAsync("he is cut", Soon, IsCut);
        await deaf.EndAsync(InTheEnd);
        await AllIsWellAsync([agent]);

        Assert.InRange(await MetricAsync("acd_events_lost_total"), 1, 130_000);
        Assert.Equal(1, await MetricAsync("acd_event_clients_cut_total"));
        Assert.InRange(await MetricAsync("acd_event_lag_peak_seconds"), 0, 30);
        await NothingIsMissingAsync(listener);
    }

    private Task StartAsync(AgentPhone agent, string patienceMs) => StartAsync([agent], options => options with
    {
        Prepare = folder =>
        {
            folder.SetAcd("info-events", "true");
            folder.SetAcd("event-client-patience-ms", patienceMs);
        },
    });

    private bool IsCut() => Switch.Log.Contains("has taken nothing for", StringComparison.Ordinal);

    private async Task<EslClient> ListenAsync()
    {
        EslClient listener = await EslClient.ConnectAsync(Switch.Folder.EventSocketPort, Switch.Folder.EventSocketPassword);
        await listener.SubscribeAsync("CUSTOM", "acd::info");
        return listener;
    }

    /// <summary>The listener has all events the engine has told since he came, each once and in order.</summary>
    private async Task NothingIsMissingAsync(EslClient listener)
    {
        string newest = (await ApiAsync("acd info since 0")).Split('\n')[^1].Split(' ')[^1];
        long[] numbers = [];
        await Eventually.HoldsAsync("the listener has the newest", Soon,
            () => (numbers = Numbers(listener)).LastOrDefault() == long.Parse(newest, CultureInfo.InvariantCulture),
            () => $"{numbers.Length} came");
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(i => numbers[0] + i), numbers);
    }

    private static long[] Numbers(EslClient listener) =>
        [.. listener.Events.Select(told => long.Parse(told["ACD-Sequence"], CultureInfo.InvariantCulture))];

    private async Task<double> MetricAsync(string name)
    {
        Match found = Regex.Match(await ApiAsync("acd metrics"), $"(?m)^{name} (\\S+)");
        Assert.True(found.Success, $"acd metrics has no {name}");
        return double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
