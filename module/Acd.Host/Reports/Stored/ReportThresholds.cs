using Acd.Engine.Config;

namespace Acd.Host.Reports.Stored;

/// <summary>What counts as in time, and as a short abandon, ms; the records don't know the configuration.</summary>
internal sealed record ReportThresholds(long ServiceLevelMs, long ShortAbandonMs)
{
    /// <summary>For every queue of these names.</summary>
    public EngineConfig For(IEnumerable<string> queues) => new()
    {
        Queues =
        [
            .. queues.Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)
                .Select(name => new QueueConfig { Name = name, ServiceLevelMs = ServiceLevelMs, ShortAbandonMs = ShortAbandonMs }),
        ],
    };
}
