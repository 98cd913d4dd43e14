using System.Text.Json;
using Acd.Engine.Ids;

namespace Acd.Host.ConsoleCommands;

/// <summary>A call's number, in JSON.</summary>
internal sealed class CallIdJson : ConsoleJsonConverter<CallId>
{
    public override void Write(Utf8JsonWriter writer, CallId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
