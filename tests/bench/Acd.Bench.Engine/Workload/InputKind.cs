namespace Acd.Bench.Engine.Workload;

/// <summary>The inputs of the engine, each of which counts as one event.</summary>
internal enum InputKind : byte
{
    CallerJoined,
    CallerLeft,
    LegDialing,
    LegAnswered,
    LegEnded,
    BridgeStarted,
    BridgeEnded,
    AgentStatusSet,
    Deadlines,
}
