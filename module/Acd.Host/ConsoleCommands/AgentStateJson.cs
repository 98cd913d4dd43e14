using System.Text.Json;
using System.Text.Json.Serialization;
using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>The console's text of a state, in JSON.</summary>
internal sealed class AgentStateJson : JsonConverter<AgentState>
{
    public override AgentState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("the console writes JSON and reads none");

    public override void Write(Utf8JsonWriter writer, AgentState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AgentStateText.Of(value));
}
