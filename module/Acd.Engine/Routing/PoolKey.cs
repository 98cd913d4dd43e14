namespace Acd.Engine.Routing;

/// <summary>What agents of a pool have in common.</summary>
/// <param name="Level">Tier level.</param>
/// <param name="SkillSet">Number of their skill set in the catalogue.</param>
/// <param name="Team">Their team.</param>
internal readonly record struct PoolKey(int Level, int SkillSet, string Team);
