namespace Acd.Wallboard.Tests.Support;

/// <summary>Reports of two queues and two agents: their names that were wanted, one a line.</summary>
internal sealed class ReportsOfTwo : IReportDoor
{
    /// <summary>What is in the way; null: nothing.</summary>
    public string? Fault { get; set; }

    public ReportWish? Last { get; private set; }

    public Task<ReportAnswer> ReportAsync(ReportWish wish, CancellationToken cancellation)
    {
        Last = wish;
        string[] names = wish.What.StartsWith("queue", StringComparison.Ordinal) ? ["support", "sales"] : ["anna", "bert"];
        return Task.FromResult(new ReportAnswer(Fault is null ? string.Join('\n', names.Where(wish.Includes)) : null, Fault));
    }
}
