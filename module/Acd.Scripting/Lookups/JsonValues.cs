using System.Text.Encodings.Web;
using System.Text.Json;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Lookups;

/// <summary>JSON as the values <see cref="LuaValues"/> pushes, and back.</summary>
internal static class JsonValues
{
    private const int TextMax = 256 * 1024;
    // The text goes to web services, not into a page: + and letters beyond ASCII may stay.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = LuaValues.DepthMax };

    /// <exception cref="LookupException">It isn't JSON.</exception>
    public static object? Decode(string json)
    {
        if (json.Length > TextMax)
            throw new LookupException($"the JSON has {json.Length} characters, the limit is {TextMax}");
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Plain(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new LookupException($"this is no JSON: {exception.Message}", exception);
        }
    }

    public static string Encode(object? value) => JsonSerializer.Serialize(value, Readable);

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => Map(element),
        _ => null,
    };

    private static Dictionary<string, object?> Map(JsonElement element)
    {
        var map = new Dictionary<string, object?>();
        foreach (var property in element.EnumerateObject())
            map[property.Name] = Plain(property.Value);
        return map;
    }
}
