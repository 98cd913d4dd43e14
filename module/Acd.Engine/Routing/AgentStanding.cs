namespace Acd.Engine.Routing;

/// <summary>What a strategy may look at when it ranks a ready agent of a queue.</summary>
/// <param name="Level">Tier level; lower comes first.</param>
/// <param name="Position">Position within the level; lower comes first.</param>
/// <param name="IdleOrder">Ascending in the order in which agents became ready; distinct for every agent.</param>
internal readonly record struct AgentStanding(int Level, int Position, long IdleOrder);
