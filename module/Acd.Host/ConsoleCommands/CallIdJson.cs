using System.Text.Json;
using System.Text.Json.Serialization;
using Acd.Engine.Ids;

namespace Acd.Host.ConsoleCommands;

/// <summary>A call's number, in JSON.</summary>
internal sealed class CallIdJson : JsonConverter<CallId>
{
    public override CallId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("the console writes JSON and reads none");

    public override void Write(Utf8JsonWriter writer, CallId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
