namespace Acd.Simulator;

/// <summary>What a stream of chance is for. A new one goes at the end, or every seed tells another story.</summary>
internal enum DiceStream
{
    Callers = 1,
    Agents,
    Talk,
    Faults,
    Duplicates,
    HangUps,
    Losses,
    ClockSteps,
    Customers,
    Variety,
    AgentLife,
    ConfigChanges,
    Recordings,
}
