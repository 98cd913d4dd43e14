namespace Acd.Analysis;

/// <summary>How an agent took his offers.</summary>
/// <param name="Offers">All of them.</param>
/// <param name="Failed">He didn't answer, was busy, declined, or his phone wasn't there.</param>
/// <param name="RingMs">Ringing time of all together.</param>
public sealed record AgentFigures(string Name, long Offers, long Failed, long RingMs);
