using Acd.Engine.Agents;
using Acd.Engine.Ids;

namespace Acd.Engine.Snapshots;

/// <summary>One agent as he stands. Times in ms.</summary>
/// <param name="Name">Agent name.</param>
/// <param name="Status">What he declared.</param>
/// <param name="State">What he is doing.</param>
/// <param name="InStateMs">For how long.</param>
/// <param name="Call">The caller he is offered or talks to, if any.</param>
/// <param name="CallsAnswered">Callers he has talked to since the engine started.</param>
/// <param name="NoAnswerInARow">Offers in a row he didn't answer.</param>
/// <param name="Reason">Why he is on break; empty: not said, or he isn't.</param>
/// <param name="Capacity">Calls he can have.</param>
public sealed record AgentSnapshot(
    string Name, AgentStatus Status, AgentState State, long InStateMs, CallId? Call, int CallsAnswered, int NoAnswerInARow,
    string Reason = "", int Capacity = 1);
