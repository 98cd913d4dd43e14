using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acd.CallCenter.Desk;
using Acd.CallCenter.Replies;

namespace Acd.CallCenter.Json;

/// <summary>
/// mod_callcenter's JSON API. <c>arguments</c> is compared as a whole, in any case, no blank too many; rows are like the tables', but
/// database values are all strings and a NULL is a key that isn't there.
/// </summary>
internal static class JsonDesk
{
    private static readonly JsonReply Refused = new(false, null);
    private static readonly JsonReply NoQueueName = new(false, """{"error":"Missing data attribute: queue_name"}""");

    /// <summary>Names of callers may hold anything; nobody pastes this into a web page without escaping it first.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonReply Answer(ICallCenter center, string? data)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(data ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object ? Answer(center, document.RootElement) : Refused;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or a text in it that is half a surrogate pair.
            return Refused;
        }
    }

    private static JsonReply Answer(ICallCenter center, JsonElement request) =>
        TextOf(request, "arguments").ToLowerInvariant() switch
        {
            "agent list" => Found(Tables.Agents.ToJson(center.Agents)),
            "tier list" => Found(Tables.Tiers.ToJson(TierCommands.ByLevel(center))),
            "member list" => Found(Tables.MembersAt(center.NowEpoch).ToJson(QueueCommands.MembersByScore(center, null))),
            "queue list" => Found(Tables.Queues.ToJson(center.Queues)),
            "queue list agents" => OfQueue(request, queue => Tables.Agents.ToJson([.. QueueCommands.AgentsOf(center, queue)])),
            "queue list members" =>
                OfQueue(request, queue => Tables.MembersAt(center.NowEpoch).ToJson(QueueCommands.MembersByScore(center, queue))),
            "queue list tiers" => OfQueue(request, queue => Tables.Tiers.ToJson([.. center.Tiers.Where(tier => tier.Queue == queue)])),
            _ => Refused,
        };

    private static JsonReply OfQueue(JsonElement request, Func<string, JsonArray> list) =>
        TextOf(request, "queue_name") is { Length: > 0 } queue ? Found(list(queue)) : NoQueueName;

    private static JsonReply Found(JsonArray rows) => new(true, rows.ToJsonString(Plain));

    /// <summary>Empty when there is no such text. The core's JSON library finds keys in any case, and so do we.</summary>
    private static string TextOf(JsonElement request, string key)
    {
        foreach (JsonProperty property in request.EnumerateObject())
        {
            if (string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : "";
            }
        }

        return "";
    }
}
