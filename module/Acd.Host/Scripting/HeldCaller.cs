using Acd.Engine.Events;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>A caller who waits for his script.</summary>
internal sealed class HeldCaller(CallerJoined joined, long atUs, ScriptReference reference)
{
    public CallerJoined Joined { get; } = joined;

    /// <summary>When he came, µs.</summary>
    public long AtUs { get; } = atUs;

    public ScriptReference Reference { get; } = reference;

    public HookRequest Request() => new()
    {
        Hook = HookKind.OnEnter,
        Script = Reference.Script,
        Caller = new CallerData
        {
            Uuid = Joined.CallUuid,
            Number = Joined.CallerNumber,
            Name = Joined.CallerName,
            Destination = Joined.Destination,
            Arguments = Reference.Arguments,
        },
    };

    /// <summary>The dialplan's, the site's, or what was asked for: then the engine finds that there is no such queue.</summary>
    public string FallbackQueue(string site) =>
        Reference.Arguments.TryGetValue(ScriptGate.FallbackArgument, out string? own) ? own : site.Length > 0 ? site : Joined.Queue;

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
