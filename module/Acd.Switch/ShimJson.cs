using System.Text.Json.Serialization;

namespace Acd.Switch;

/// <summary>The shim's names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ShimFigures))]
internal sealed partial class ShimJson : JsonSerializerContext;
