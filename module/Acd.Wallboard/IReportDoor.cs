using Acd.Engine;

namespace Acd.Wallboard;

/// <summary>The way to what was: reports and agents' days. Any thread may call; calls aren't held up by it.</summary>
public interface IReportDoor
{
    /// <summary>From the records when there is a store, otherwise from what the engine counted today.</summary>
    Task<ReportAnswer> ReportAsync(ReportWish wish, CancellationToken cancellation);

    /// <summary>An agent's states of today that are over, oldest first; or what is in the way.</summary>
    Task<(IReadOnlyList<AgentStretch> Stretches, Sentence? Fault)> TimelineAsync(string agent, CancellationToken cancellation);
}
