namespace Acd.Simulator;

/// <summary>What an agent does when his phone rings.</summary>
internal enum AgentReactionKind
{
    Answer,
    LetRing,
    Busy,
    Reject,
}
