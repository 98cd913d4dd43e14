using System.Text.Json.Serialization;
using Acd.Engine.Explain;
using Acd.Engine.Snapshots;
using Acd.Host.Reports;

namespace Acd.Host.ConsoleCommands;

/// <summary>What <c>--json</c> writes: names in snake case with their units, one line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(AgentStateJson), typeof(AgentStatusJson), typeof(CallIdJson), typeof(QueueModeJson), typeof(VerdictJson)])]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(IReadOnlyList<QueueSnapshot>))]
[JsonSerializable(typeof(IReadOnlyList<AgentSnapshot>))]
[JsonSerializable(typeof(IReadOnlyList<CallerSnapshot>))]
[JsonSerializable(typeof(IReadOnlyList<MonitorSnapshot>))]
[JsonSerializable(typeof(CallerExplanation))]
[JsonSerializable(typeof(AgentExplanation))]
[JsonSerializable(typeof(QueueReport))]
[JsonSerializable(typeof(AgentReport))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
