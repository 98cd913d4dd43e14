using Acd.Store.Databases;
using Acd.Store.Records;
using Acd.Store.Running;
using Microsoft.Extensions.Logging;

namespace Acd.Store.Spill;

/// <summary>
/// Where records wait on this machine's disk while the database is away. Append only, in two lanes: terminal records and dispositions,
/// and detail. When there is no room, or the journal would get larger than allowed, the oldest detail goes, file by file; terminal
/// records only when no detail is left. Every append is flushed to the disk (fsync) before it counts. Not thread-safe.
/// </summary>
internal sealed class SpillJournal : IDisposable
{
    private readonly Lane _callers;
    private readonly Lane _detail;
    private readonly long _bytesMax;
    private readonly StoreCounters _counters;
    private readonly ILogger _log;
    private bool _saidFull;

    public SpillJournal(StoreOptions options, StoreCounters counters, ILogger log)
    {
        Folder = Path.Combine(options.Folder, "acd_journal");
        Directory.CreateDirectory(Folder);
        _callers = new Lane(Folder, "callers");
        _detail = new Lane(Folder, "detail");
        _bytesMax = options.JournalBytesMax;
        _counters = counters;
        _log = log;
    }

    public string Folder { get; }

    public bool IsEmpty => _callers.IsEmpty && _detail.IsEmpty;

    public long Bytes => _callers.Bytes + _detail.Bytes;

    public long LastNumber => Math.Max(_callers.LastNumber, _detail.LastNumber);

    /// <summary>Keeps them, as far as there is room.</summary>
    public void Append(IReadOnlyList<StoreRecord> records)
    {
        while (Bytes > _bytesMax && MakeRoom("it has reached its limit"))
        {
        }
        Append(_callers, [.. records.Where(IsTerminal)]);
        Append(_detail, [.. records.Where(record => !IsTerminal(record))]);
    }

    /// <summary>The next records in order, at most so many; fewer or none when there aren't more.</summary>
    public List<StoreRecord> Read(int max)
    {
        var records = new List<StoreRecord>();
        while (records.Count < max && Older() is { } lane)
        {
            records.Add(lane.Peek()!);
            lane.Skip();
        }
        return records;
    }

    /// <summary>All up to this number are in the database.</summary>
    public void Confirm(long number)
    {
        _callers.DeleteUpTo(number);
        _detail.DeleteUpTo(number);
        _saidFull &= !IsEmpty;
    }

    public void Dispose()
    {
        _callers.Dispose();
        _detail.Dispose();
    }

    private static bool IsTerminal(StoreRecord record) => RecordTables.All[RecordTables.PlaceOf(record)].IsTerminal;

    private Lane? Older() => (_callers.Peek(), _detail.Peek()) switch
    {
        (null, null) => null,
        (_, null) => _callers,
        (null, _) => _detail,
        var (caller, detail) => caller.Number < detail.Number ? _callers : _detail,
    };

    private void Append(Lane lane, List<StoreRecord> records)
    {
        while (true)
        {
            try
            {
                lane.Append(records);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (MakeRoom(exception.Message))
                    continue;
                _counters.Drop(records.Count, terminal: lane == _callers);
                _log.RecordsDropped(records.Count, lane == _callers ? "terminal records" : "details", Folder, exception.Message);
                return;
            }
        }
    }

    /// <summary>False: nothing is left to give up.</summary>
    private bool MakeRoom(string why)
    {
        bool isDetail = !_detail.IsEmpty;
        if (!isDetail && _callers.Segments.Count < 2)
            return false;
        int dropped = (isDetail ? _detail : _callers).DeleteOldest();
        _counters.Drop(dropped, terminal: !isDetail);
        if (!_saidFull || !isDetail)
            _log.JournalFull(Folder, why, dropped, isDetail ? "details" : "terminal records");
        _saidFull = true;
        return true;
    }
}
