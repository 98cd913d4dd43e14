using Acd.CallCenter.Book;
using Acd.Engine.Events;

namespace Acd.CallCenter.Facts;

/// <summary>How mod_callcenter takes the cause an attempt to reach an agent failed with.</summary>
internal static class AttemptResult
{
    private const int NormalCircuitCongestion = 34;
    private const long UnregisteredRestSeconds = 5;

    /// <summary>Counts as unanswered: everything that isn't somebody else's doing, busy, rejected or unregistered.</summary>
    public static bool IsNoAnswer(HangupCause cause) => cause is not (
        HangupCause.LoseRace or HangupCause.OriginatorCancel or HangupCause.UserBusy or (HangupCause)NormalCircuitCongestion
        or HangupCause.CallRejected or HangupCause.UserNotRegistered);

    /// <summary>Seconds until the agent may be offered again, as his ready_time shows; the engine keeps the rest itself.</summary>
    public static long RestOf(AgentRecord agent, HangupCause cause) => cause switch
    {
        HangupCause.LoseRace or HangupCause.OriginatorCancel => 0,
        HangupCause.UserBusy or (HangupCause)NormalCircuitCongestion => agent.Of(AgentNumber.BusyDelayTime),
        HangupCause.CallRejected => agent.Of(AgentNumber.RejectDelayTime),
        HangupCause.UserNotRegistered => UnregisteredRestSeconds,
        _ => agent.Of(AgentNumber.NoAnswerDelayTime),
    };
}
