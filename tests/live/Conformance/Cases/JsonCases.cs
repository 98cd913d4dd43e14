using System.Text.Json;
using Acd.Conformance.Tests.Framework;

namespace Acd.Conformance.Tests.Cases;

/// <summary>The JSON API callcenter_config.</summary>
internal static class JsonCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("json-lists", "JSON: agents and tiers as rows of texts, queues with numbers", ListsAsync),
        new("json-queue-lists", "JSON: queue list agents wants a queue_name", QueueListsAsync),
        new("json-unknown", "JSON: anything else is an error without a response", UnknownAsync),
    ];

    private static async Task ListsAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.DoAsync("tier add @.q @.z 2 3");
        JsonElement agent = Row(await AskAsync(probe, "agent list"), "name", "@.z", probe);
        probe.Check.Is("agent", Fields(agent, "type", "status", "state", "wrap_up_time"), "\"callback\" \"Logged Out\" \"Waiting\" \"0\"");
        probe.Check.Is("an unset contact is there", agent.TryGetProperty("contact", out _), stock: false);
        JsonElement tier = Row(await AskAsync(probe, "TIER list"), "agent", "@.z", probe);
        probe.Check.Is("tier", Fields(tier, "queue", "state", "level", "position"), $"\"{probe.Queue}\" \"Ready\" \"2\" \"3\"");
        JsonElement queue = Row(await AskAsync(probe, "queue list"), "name", "@.q", probe);
        probe.Check.Is(
            "queue", Fields(queue, "strategy", "max_wait_time", "tier_rules_apply"), "\"longest-idle-agent\" 0 \"false\"");
    }

    private static async Task QueueListsAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        JsonElement reply = await AskAsync(probe, "queue list agents");
        probe.Check.Is(
            "without a name", Fields(reply, "status", "response"), "\"error\" {\"error\":\"Missing data attribute: queue_name\"}");
        JsonElement named = await AskAsync(probe, "queue list agents", probe.Queue);
        probe.Check.Is("with one", Fields(Row(named, "name", "@.z", probe), "status", "state"), "\"Available\" \"Waiting\"");
        JsonElement tiers = await AskAsync(probe, "queue list tiers", probe.Queue);
        probe.Check.Is("tiers", Fields(Row(tiers, "agent", "@.z", probe), "state"), "\"Ready\"");
    }

    private static async Task UnknownAsync(Probe probe)
    {
        foreach (string arguments in new[] { "agent list ", "agent add", "" })
        {
            JsonElement reply = await AskAsync(probe, arguments);
            probe.Check.Is($"\"{arguments}\"", Fields(reply, "status", "response"), "\"error\" null");
        }
    }

    private static async Task<JsonElement> AskAsync(Probe probe, string arguments, string? queue = null)
    {
        string name = queue is null ? "" : $",\"queue_name\":\"{queue}\"";
        string data = $"{{\"arguments\":\"{arguments}\"{name}}}";
        string reply = await probe.ApiAsync($"json {{\"command\":\"callcenter_config\",\"data\":{data}}}");
        try
        {
            return JsonDocument.Parse(reply).RootElement;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"json callcenter_config doesn't answer in JSON: {reply}.");
        }
    }

    private static JsonElement Row(JsonElement reply, string key, string name, Probe probe) =>
        reply.TryGetProperty("response", out JsonElement response) && response.ValueKind == JsonValueKind.Array
            ? response.EnumerateArray().FirstOrDefault(row => row.GetProperty(key).GetString() == probe.Full(name))
            : throw new InvalidOperationException($"The response is no list: {reply}.");

    private static string Fields(JsonElement row, params string[] names) => row.ValueKind != JsonValueKind.Object
        ? "(no such row)"
        : string.Join(' ', names.Select(name => row.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : "(absent)"));
}
