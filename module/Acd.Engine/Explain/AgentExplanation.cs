using Acd.Engine.Agents;

namespace Acd.Engine.Explain;

/// <summary>Why an agent is offered nobody, or whom. A copy, free to roam. Times in ms.</summary>
/// <param name="Agent">His name.</param>
/// <param name="Status">What he declared.</param>
/// <param name="Reason">Why he is on break; empty: not said, or he isn't.</param>
/// <param name="State">What he is doing.</param>
/// <param name="InStateMs">For how long.</param>
/// <param name="HeldMs">How much longer wrap-up or rest hold him.</param>
/// <param name="Calls">Calls he has, or is held for.</param>
/// <param name="Capacity">Calls he can have.</param>
/// <param name="Skills">His skills with their levels.</param>
/// <param name="NoAnswerInARow">Offers in a row he didn't answer.</param>
/// <param name="LastQueue">Queue of his last talk; empty: none yet.</param>
/// <param name="Disposition">What he said became of it.</param>
/// <param name="Queues">His queues, in the order of the configuration.</param>
public sealed record AgentExplanation(
    string Agent, AgentStatus Status, string Reason, AgentState State, long InStateMs, long HeldMs, int Calls, int Capacity, string Skills,
    int NoAnswerInARow, string LastQueue, string Disposition, IReadOnlyList<AgentInQueue> Queues);
