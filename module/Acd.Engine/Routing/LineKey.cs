using Acd.Engine.Agents;

namespace Acd.Engine.Routing;

/// <summary>What callers of a line have in common: who may serve them.</summary>
/// <param name="Requirement">Number of their requirement in the catalogue.</param>
/// <param name="Reach">Levels that are open to them by time, lowest first.</param>
/// <param name="Team">Only agents of this team; null: all.</param>
/// <param name="Agent">Only this agent, whatever his level; null: all.</param>
internal readonly record struct LineKey(int Requirement, int Reach, string? Team, Agent? Agent);
