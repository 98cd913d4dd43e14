namespace Acd.Engine.Config;

/// <summary>What an agent must master for a caller who has waited so long. A later step replaces the one before.</summary>
/// <param name="AfterMs">Wait from which the step counts, ms.</param>
/// <param name="Requirement">Skill expression, e.g. <c>english>=5 and (billing or refund>=3)</c>; empty: anyone.</param>
public sealed record SkillStep(long AfterMs, string Requirement);
