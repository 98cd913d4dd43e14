namespace Acd.Engine.Config;

/// <summary>How well an agent masters a skill.</summary>
/// <param name="Name">Letters, digits, <c>_ - .</c>, or anything printable when quoted; case doesn't matter.</param>
/// <param name="Level">1 to 10; who isn't listed has 0.</param>
public sealed record SkillLevel(string Name, int Level);
