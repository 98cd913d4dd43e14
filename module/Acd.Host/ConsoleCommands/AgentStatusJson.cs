using System.Text.Json;
using System.Text.Json.Serialization;
using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>mod_callcenter's spelling of a status, in JSON.</summary>
internal sealed class AgentStatusJson : JsonConverter<AgentStatus>
{
    public override AgentStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("the console writes JSON and reads none");

    public override void Write(Utf8JsonWriter writer, AgentStatus value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AgentStatusText.Of(value));
}
