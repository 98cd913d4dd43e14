using Acd.Engine.Events;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>A caller who waits for his script.</summary>
/// <param name="joined">As the dialplan sent him.</param>
/// <param name="atUs">When he came, µs.</param>
/// <param name="reference">The script, and what the dialplan passes to it.</param>
/// <param name="isQueues">It is his queue's script, not one the dialplan named.</param>
internal sealed class HeldCaller(CallerJoined joined, long atUs, ScriptReference reference, bool isQueues)
{
    public CallerJoined Joined { get; } = joined;

    /// <summary>When he came, µs.</summary>
    public long AtUs { get; } = atUs;

    public ScriptReference Reference { get; } = reference;

    public bool IsQueues { get; } = isQueues;

    public HookRequest Request() => new()
    {
        Hook = HookKind.OnEnter,
        Script = Reference.Script,
        Caller = CallerDataOf.Joined(Joined, Reference.Arguments) with { Queue = IsQueues ? Joined.Queue : "" },
    };

    /// <summary>
    /// The queue itself, the dialplan's, the site's, or what was asked for: then the engine finds that there is no such queue.
    /// </summary>
    public string FallbackQueue(string site) => IsQueues ? Joined.Queue
        : Reference.Arguments.TryGetValue(ScriptGate.FallbackArgument, out string? own) ? own
        : site.Length > 0 ? site : Joined.Queue;

    /// <summary>As if the dialplan had said what the script decided; the time in the script counts as wait.</summary>
    public CallerJoined Rewritten(string queue, HookDecision decision, long nowUs) => Joined with
    {
        Queue = queue,
        Priority = decision.Priority ?? Joined.Priority,
        Score = decision.Score ?? Joined.Score,
        Requirement = decision.Skills ?? Joined.Requirement,
        PreferredAgent = decision.PreferredAgent ?? Joined.PreferredAgent,
        WaitedMs = Joined.WaitedMs + ((nowUs - AtUs) / 1000),
    };
}
