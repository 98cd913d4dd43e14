using Acd.Engine;
using Acd.Engine.Config;

namespace Acd.Wallboard.Tests.Support;

/// <summary>Reports of all queues and agents there are: their names that were wanted, one a line.</summary>
internal sealed class ReportsOfTwo(EngineConfig config) : IReportDoor
{
    /// <summary>What is in the way; null: nothing.</summary>
    public string? Fault { get; set; }

    private Sentence? Said => Fault is null ? null : new("records-unreadable", $"{Fault}");

    public ReportWish? Last { get; private set; }

    /// <summary>What everybody did.</summary>
    public static AgentStretch Talk { get; } = new("talking", 1_000, 5_000, "support", "");

    public Task<(IReadOnlyList<AgentStretch> Stretches, Sentence? Fault)> TimelineAsync(string agent, CancellationToken cancellation) =>
        Task.FromResult(((IReadOnlyList<AgentStretch>)[Talk], Said));

    public Task<ReportAnswer> ReportAsync(ReportWish wish, CancellationToken cancellation)
    {
        Last = wish;
        var names = wish.What.StartsWith("queue", StringComparison.Ordinal)
            ? config.Queues.Select(queue => queue.Name)
            : config.Agents.Select(agent => agent.Name);
        return Task.FromResult(new ReportAnswer(Fault is null ? string.Join('\n', names.Where(wish.Includes)) : null, Said));
    }
}
