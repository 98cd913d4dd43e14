namespace Acd.Engine.Routing.Strategies;

/// <summary>
/// Weighted choice that costs no more than any other order: everybody who becomes ready starts in a race with an exponentially distributed
/// running time of rate <em>weight</em>, and the first to arrive is offered. The exponential distribution forgets, so at each choice
/// everyone
/// still has the chance his weight gives him, no matter how long he has been standing there (Efraimidis and Spirakis, "Weighted random
/// sampling with a reservoir", 2006, use the same keys). The race's clock is the arrival of the last one chosen. Exact when every caller
/// of the queue may have every ready agent of a level; with skills, who wasn't eligible for the last caller starts a little ahead.
/// </summary>
internal static class RandomRace
{
    private const double Scale = 1L << 24;

    /// <summary>When he arrives, on the clock of his level.</summary>
    public static long Arrival(in AgentStanding standing) =>
        standing.RaceTime + 1 + (long)(-Math.Log(standing.Draw) * Scale / standing.Weight);
}
