using System.Text.Json;
using Acd.Engine.Queues;

namespace Acd.Host.ConsoleCommands;

/// <summary>The console's text of a mode, in JSON.</summary>
internal sealed class QueueModeJson : ConsoleJsonConverter<QueueMode>
{
    public override void Write(Utf8JsonWriter writer, QueueMode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(QueueModeText.Of(value));
}
