using System.Text.Json;
using Acd.Engine.Explain;

namespace Acd.Host.ConsoleCommands;

/// <summary>The console's text of a verdict, in JSON.</summary>
internal sealed class VerdictJson : ConsoleJsonConverter<AgentVerdict>
{
    public override void Write(Utf8JsonWriter writer, AgentVerdict value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EnumText.Of(value));
}
