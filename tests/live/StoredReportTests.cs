using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The report from the store's records says of a queue what the running engine says.</summary>
public sealed class StoredReportTests : LiveTest
{
    private static readonly string[] Same =
    [
        "offered", "answered", "abandoned", "handled", "average_speed_of_answer_ms", "average_abandon_time_ms", "average_handle_time_ms",
    ];

    [Fact]
    public async Task It_equals_the_live_report()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(2, phone) });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(700)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(20, PerSecond: 4));
        StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromMilliseconds(50)), new SippCalls(4));
        await Eventually.HoldsAsync("24 callers have come and gone", InTheEnd, async () =>
            (await LiveAsync()).GetProperty("offered").GetInt32() == 24 && await ApiAsync("acd caller list --json") == "[]");
        JsonElement live = await LiveAsync();

        JsonElement stored = default;
        await Eventually.HoldsAsync("the records are written", Soon, async () =>
            (stored = await StoredAsync()).GetProperty("offered").GetInt32() == 24 && Numbers(stored) == Numbers(live),
            () => $"{Numbers(stored)}, live {Numbers(live)}");
    }

    private static string Numbers(JsonElement row) => string.Join(' ', Same.Select(name =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? $"{name}={value.GetDouble():F0}" : name));

    private async Task<JsonElement> LiveAsync() =>
        JsonDocument.Parse(await ApiAsync("acd report queue --json")).RootElement.GetProperty("queues")[0];

    private async Task<JsonElement> StoredAsync()
    {
        string host = Path.Combine(Switch.Folder.ManagedFiles, "Acd.Host.dll");
        string db = Path.Combine(Switch.Folder.Root, "db");
        using var report = BoundedProcess.Start(
            "dotnet", [host, "report", "--folder", db, "--what", "queues", "--format", "json"], Soon, Switch.Folder.Root);
        Assert.True(await report.WaitForExitAsync(Soon));
        Assert.True(report.ExitCode == 0, report.Output);
        return JsonDocument.Parse(report.Output).RootElement.GetProperty("rows")[0];
    }
}
