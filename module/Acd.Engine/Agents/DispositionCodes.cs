using System.Collections.Immutable;

namespace Acd.Engine.Agents;

/// <summary>What an agent may say of his last call.</summary>
internal static class DispositionCodes
{
    /// <summary>Those of the call's queue; when it has none, or is gone, those for all. Empty: any text will do.</summary>
    public static ImmutableArray<string> Of(EngineState state, Agent agent) =>
        state.Queues.TryGetValue(agent.LastQueue, out var queue) && queue.Config.Dispositions.Length > 0
            ? queue.Config.Dispositions
            : state.Config.Dispositions;
}
