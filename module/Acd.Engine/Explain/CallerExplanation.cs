using Acd.Engine.Estimates;
using Acd.Engine.Ids;

namespace Acd.Engine.Explain;

/// <summary>Why a caller is where he is, and who could serve him now. A copy, free to roam.</summary>
/// <param name="Call">The caller; 0 in a dry run.</param>
/// <param name="Queue">His queue.</param>
/// <param name="Strategy">How it chooses agents.</param>
/// <param name="State">Waiting, offered, connecting, connected, deferred, dialled or leaving.</param>
/// <param name="WaitMs">His wait, ms.</param>
/// <param name="Priority">His priority.</param>
/// <param name="Points">His points now.</param>
/// <param name="Requirement">What his agent must master now; empty: nothing.</param>
/// <param name="PreferredAgent">Whom he waits for first; empty: nobody.</param>
/// <param name="Wait">His position and how long he probably still waits.</param>
/// <param name="Agents">Every agent of the queue, those who would get him first.</param>
/// <param name="Decisions">Offers made for him so far.</param>
public sealed record CallerExplanation(
    CallId Call, string Queue, string Strategy, string State, long WaitMs, int Priority, double Points, string Requirement,
    string PreferredAgent, ExpectedWait Wait, IReadOnlyList<AgentReason> Agents, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Who would get the caller if he were offered now; null: nobody.</summary>
    public string? NextAgent => Agents.FirstOrDefault(agent => agent.Verdict == AgentVerdict.Eligible)?.Agent;
}
