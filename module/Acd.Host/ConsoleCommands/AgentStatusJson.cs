using System.Text.Json;
using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>mod_callcenter's spelling of a status, in JSON.</summary>
internal sealed class AgentStatusJson : ConsoleJsonConverter<AgentStatus>
{
    public override void Write(Utf8JsonWriter writer, AgentStatus value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AgentStatusText.Of(value));
}
