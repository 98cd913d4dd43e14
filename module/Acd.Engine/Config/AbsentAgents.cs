namespace Acd.Engine.Config;

/// <summary>Agents who don't count as present when a queue asks whether it is empty. Who is logged out never counts.</summary>
[Flags]
public enum AbsentAgents
{
    None = 0,
    OnBreak = 1,
    Unreachable = 2,
    WrapUp = 4,
    Talking = 8,
    Ringing = 16,
    OnOtherCall = 32,
}
