using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acd.Host.ConsoleCommands;

/// <summary>Base of the console's converters: the console writes JSON and reads none.</summary>
internal abstract class ConsoleJsonConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("the console writes JSON and reads none");
}
