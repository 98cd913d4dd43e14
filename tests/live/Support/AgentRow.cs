using System.Text.Json;

namespace Acd.Live.Tests.Support;

/// <summary>An agent as `acd agent list --json` shows him.</summary>
public sealed record AgentRow(string Name, string Status, string State)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<AgentRow>> ListAsync(EslClient esl)
    {
        string reply = await esl.ApiAsync("acd agent list --json");
        try
        {
            return JsonSerializer.Deserialize<List<AgentRow>>(reply, Json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"`acd agent list --json` doesn't answer with a JSON array: {reply}", e);
        }
    }
}
