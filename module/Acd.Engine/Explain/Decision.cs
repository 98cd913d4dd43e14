using Acd.Engine.Ids;

namespace Acd.Engine.Explain;

/// <summary>Why one offer was made as it was.</summary>
/// <param name="AtMs">Monotonic time, ms.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Strategy">Its strategy then.</param>
/// <param name="Agent">Who was chosen.</param>
/// <param name="Level">His tier level.</param>
/// <param name="AgentsReady">Agents of the queue who could take a caller then, he included.</param>
/// <param name="Call">The caller; with the strategy enterprise the one who was first then.</param>
/// <param name="CallersWaiting">Callers who waited in the queue then, he included.</param>
/// <param name="WaitMs">How long he had waited.</param>
/// <param name="Priority">His priority.</param>
/// <param name="Points">His points.</param>
/// <param name="Requirement">What his agent had to master then; empty: nothing.</param>
/// <param name="ForPreferredAgent">He waited for this agent.</param>
public readonly record struct Decision(
    long AtMs, string Queue, string Strategy, string Agent, int Level, int AgentsReady, CallId Call, int CallersWaiting, long WaitMs,
    int Priority, double Points, string Requirement, bool ForPreferredAgent);
