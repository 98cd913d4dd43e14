namespace Acd.Bench.Engine.Workload;

/// <summary>One input as recorded: 32 bytes, so that reading the script costs little beside what it measures.</summary>
/// <param name="NowMs">Virtual time.</param>
/// <param name="Call">Caller, if any.</param>
/// <param name="Offer">Offer, if any.</param>
/// <param name="Index">Number of the queue or the agent.</param>
/// <param name="Kind">Which input.</param>
/// <param name="Detail">Number of the caller's requirement, leave reason, hang-up cause or status.</param>
/// <param name="IsMatch">It made the engine offer a caller to an agent.</param>
internal readonly record struct ScriptInput(
    long NowMs, ulong Call, ulong Offer, int Index, InputKind Kind, short Detail, bool IsMatch = false);
