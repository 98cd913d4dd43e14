namespace Acd.Store;

/// <summary>How the store does, for people. A copy.</summary>
/// <param name="Database">What it writes to.</param>
/// <param name="IsConnected">Whether the last attempt succeeded.</param>
/// <param name="Failure">Why not; empty when it did.</param>
/// <param name="Facts">Facts taken in this life.</param>
/// <param name="FactsDropped">Facts that found no room on their way from the engine.</param>
/// <param name="RecordsWritten">Records in the database.</param>
/// <param name="RecordsInMemory">Records that wait in memory.</param>
/// <param name="JournalBytes">Bytes that wait in the journal.</param>
/// <param name="DetailDropped">Detail given up because the disk was full.</param>
/// <param name="TerminalDropped">Terminal records and dispositions given up because the disk was full.</param>
/// <param name="Failures">Attempts to write that failed.</param>
public sealed record StoreStatus(
    string Database, bool IsConnected, string Failure, long Facts, long FactsDropped, long RecordsWritten, int RecordsInMemory,
    long JournalBytes, long DetailDropped, long TerminalDropped, long Failures);
