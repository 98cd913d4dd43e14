namespace Acd.Engine.Config;

/// <summary>An agent's place in a queue. Lower level and position come first.</summary>
/// <param name="Queue">Queue name.</param>
/// <param name="Agent">Agent name.</param>
/// <param name="Level">0 or more; all of a level are offered before the next.</param>
/// <param name="Position">0 or more.</param>
/// <param name="Weight">With weighted-random: his share relative to the others, 1 to 1,000.</param>
/// <param name="IsPaused">He isn't offered callers of this queue; he counts as its staff all the same.</param>
public sealed record TierConfig(
    string Queue, string Agent, int Level = 1, int Position = 1, int Weight = 1, bool IsPaused = false);
