using System.Text.Json;
using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>The console's text of a state, in JSON.</summary>
internal sealed class AgentStateJson : ConsoleJsonConverter<AgentState>
{
    public override void Write(Utf8JsonWriter writer, AgentState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AgentStateText.Of(value));
}
