using Acd.CallCenter.Rows;

namespace Acd.CallCenter.Book;

/// <summary>One loaded queue. Its counters are zeroed whenever it is loaded again.</summary>
internal sealed class QueueRecord(QueueImport import)
{
    public string Name => import.Row.Name;

    public QueueImport Import => import;

    public long CallsAnswered { get; set; }

    public long CallsAbandoned { get; set; }

    /// <summary>Several agents ring at once; mod_callcenter then writes the strategy where the agent's name would stand.</summary>
    public string RingingAs(string agent) =>
        import.Engine.Strategy is "ring-all" or "ring-progressively" ? import.Engine.Strategy : agent;

    public QueueRow ToRow() => import.Row with { CallsAnswered = CallsAnswered, CallsAbandoned = CallsAbandoned };
}
