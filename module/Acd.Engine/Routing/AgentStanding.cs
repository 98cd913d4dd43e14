namespace Acd.Engine.Routing;

/// <summary>What a strategy may look at when it ranks an agent who can take a caller of a queue.</summary>
/// <param name="Level">Tier level; lower comes first with every strategy.</param>
/// <param name="Position">Position within the level.</param>
/// <param name="Index">Place in the configuration; distinct within a queue.</param>
/// <param name="IdleOrder">Ascending in the order in which agents became ready; distinct for every agent.</param>
/// <param name="TalkMs">Time he has talked since the engine knows him.</param>
/// <param name="CallsAnswered">Callers he has talked to since the engine knows him.</param>
/// <param name="OfferOrder">Ascending in the order of his last offer in this queue; 0: none yet.</param>
/// <param name="Weight">His share relative to the others of the queue.</param>
/// <param name="Draw">A random number above 0 and below 1, drawn for this ranking.</param>
/// <param name="RaceTime">The random strategies' clock of this level, see <see cref="RandomRace"/>.</param>
internal readonly record struct AgentStanding(
    int Level, int Position, int Index, long IdleOrder, long TalkMs, int CallsAnswered, long OfferOrder, int Weight, double Draw,
    long RaceTime);
