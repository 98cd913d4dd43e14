namespace Acd.Store.Running;

/// <summary>What the store counts. Any thread.</summary>
internal sealed class StoreCounters
{
    private long _facts;
    private long _factsDropped;
    private long _written;
    private long _detailDropped;
    private long _terminalDropped;
    private long _failures;

    public long Facts => Interlocked.Read(ref _facts);

    public long FactsDropped => Interlocked.Read(ref _factsDropped);

    public long Written => Interlocked.Read(ref _written);

    public long DetailDropped => Interlocked.Read(ref _detailDropped);

    public long TerminalDropped => Interlocked.Read(ref _terminalDropped);

    public long Failures => Interlocked.Read(ref _failures);

    public void Fold(int facts) => Interlocked.Add(ref _facts, facts);

    public void DropFact() => Interlocked.Increment(ref _factsDropped);

    public void Write(int records) => Interlocked.Add(ref _written, records);

    public void Fail() => Interlocked.Increment(ref _failures);

    public void Drop(int records, bool terminal)
    {
        if (terminal)
            Interlocked.Add(ref _terminalDropped, records);
        else
            Interlocked.Add(ref _detailDropped, records);
    }
}
