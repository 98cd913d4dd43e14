using Acd.Engine.Agents;

namespace Acd.Wallboard.Board;

/// <summary>Agents of a queue by what they are doing; who is logged out counts in <paramref name="LoggedOut"/> only.</summary>
/// <param name="Ready">Could take a call now.</param>
/// <param name="Ringing">Their phones ring, or they are held for somebody who is called back.</param>
/// <param name="Talking">On a call, ours or another.</param>
/// <param name="WrapUp">Work after a call.</param>
/// <param name="Resting">Resting after an offer that failed, or their leg isn't gone yet.</param>
/// <param name="OnBreak">On a break, or their device can't be reached.</param>
/// <param name="LoggedOut">Not there.</param>
public readonly record struct AgentCounts(int Ready, int Ringing, int Talking, int WrapUp, int Resting, int OnBreak, int LoggedOut)
{
    /// <summary>With one more agent.</summary>
    public AgentCounts And(AgentStatus status, AgentState state) => state switch
    {
        AgentState.Ready => this with { Ready = Ready + 1 },
        AgentState.Ringing or AgentState.Reserved => this with { Ringing = Ringing + 1 },
        AgentState.Talking or AgentState.OnOtherCall => this with { Talking = Talking + 1 },
        AgentState.WrapUp => this with { WrapUp = WrapUp + 1 },
        _ when status == AgentStatus.LoggedOut => this with { LoggedOut = LoggedOut + 1 },
        AgentState.Cooling or AgentState.Releasing => this with { Resting = Resting + 1 },
        _ => this with { OnBreak = OnBreak + 1 },
    };
}
