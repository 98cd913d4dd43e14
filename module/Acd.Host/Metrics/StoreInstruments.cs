namespace Acd.Host.Metrics;

/// <summary>How far the store is behind, and what it lost.</summary>
internal static class StoreInstruments
{
    public static void AddTo(AcdMeter meter)
    {
        meter.Gauge("store_connected", "1: the last attempt to write succeeded.",
            picture => picture.Store is { } store ? store.IsConnected ? 1 : 0 : null);
        meter.Gauge("store_records_waiting", "Records that wait in memory.", picture => picture.Store?.RecordsInMemory);
        meter.Gauge("store_journal_bytes", "Bytes that wait in the journal.", picture => picture.Store?.JournalBytes);
        meter.Total("store_records_written_total", "Records in the database.", picture => picture.Store?.RecordsWritten);
        meter.Total("store_failures_total", "Attempts to write that failed.", picture => picture.Store?.Failures);
        meter.Total("store_facts_dropped_total", "Facts that found no room on their way from the engine.",
            picture => picture.Store?.FactsDropped);
        meter.Total("store_records_dropped_total", "Records given up because the disk was full.",
            picture => picture.Store is { } store ? store.DetailDropped + store.TerminalDropped : null);
    }
}
