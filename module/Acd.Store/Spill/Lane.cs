using System.Globalization;
using Acd.Store.Records;

namespace Acd.Store.Spill;

/// <summary>
/// One lane of the journal: files of frames, ascending by number, written at the end, read from the beginning, deleted whole. Not
/// thread-safe.
/// </summary>
internal sealed class Lane : IDisposable
{
    private const long SegmentBytesMax = 8 << 20;
    private readonly string _folder;
    private readonly string _name;
    private readonly FrameCodec _codec = new();
    private readonly List<Segment> _segments = [];
    private FileStream? _writing;
    private FileStream? _reading;
    private Segment? _read;
    private StoreRecord? _next;

    /// <summary>Finds what a life before left.</summary>
    public Lane(string folder, string name)
    {
        _folder = folder;
        _name = name;
        foreach (string path in Directory.GetFiles(folder, $"{name}-*.journal").Order(StringComparer.Ordinal))
        {
            var segment = Segment.Scan(path);
            if (segment.Records > 0)
                _segments.Add(segment);
            else
                File.Delete(path);
        }
    }

    public long Bytes => _segments.Sum(segment => segment.Bytes);

    public long LastNumber => _segments.Count > 0 ? _segments[^1].LastNumber : 0;

    public bool IsEmpty => _segments.Count == 0;

    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>Writes and flushes to the disk. On an exception nothing of it counts.</summary>
    public void Append(IReadOnlyList<StoreRecord> records)
    {
        if (records.Count == 0)
            return;
        if (_writing is null || _segments[^1].Bytes >= SegmentBytesMax)
            Open(records[0].Number);
        var file = _writing!;
        long before = _segments[^1].Bytes;
        try
        {
            file.Position = before;
            foreach (var record in records)
                _codec.Write(record, file);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            Abandon(before);
            throw;
        }
        _segments[^1].Added(records[0].Number, records[^1].Number, records.Count, file.Position);
    }

    /// <summary>The next record that wasn't read yet; null: all were.</summary>
    public StoreRecord? Peek() => _next ??= ReadNext();

    public void Skip() => _next = null;

    /// <summary>Deletes the files whose records all are at most <paramref name="number"/>.</summary>
    public void DeleteUpTo(long number)
    {
        while (_segments.Count > 0 && _segments[0].LastNumber <= number && (_next is null || _next.Number > _segments[0].LastNumber))
            DeleteOldest();
    }

    /// <summary>Gives up the oldest file; how many records that cost.</summary>
    public int DeleteOldest()
    {
        var oldest = _segments[0];
        if (_next is not null && _next.Number <= oldest.LastNumber)
            _next = null;
        if (_segments.Count == 1)
            CloseWriting();
        if (_read == oldest)
            CloseReading();
        File.Delete(oldest.Path);
        _segments.RemoveAt(0);
        return oldest.Records;
    }

    public void Dispose()
    {
        CloseWriting();
        CloseReading();
    }

    private void Open(long firstNumber)
    {
        CloseWriting();
        string path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{_name}-{firstNumber:D19}.journal"));
        _writing = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        _segments.Add(new Segment(path));
    }

    /// <summary>The disk wouldn't take it: back to where the file was whole.</summary>
    private void Abandon(long bytes)
    {
        var segment = _segments[^1];
        try
        {
            _writing!.Dispose();
        }
        catch (IOException)
        {
            // What it still held in its buffer is what didn't fit.
        }
        _writing = null;
        try
        {
            using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(bytes);
        }
        catch (IOException)
        {
            // The scan stops at the torn frame anyway.
        }
        if (segment.Records == 0)
        {
            _segments.Remove(segment);
            File.Delete(segment.Path);
        }
    }

    private StoreRecord? ReadNext()
    {
        while (true)
        {
            if (_reading is null && !OpenNext())
                return null;
            if (_reading!.Position < _read!.Bytes && FrameCodec.Read(_reading) is { } record)
                return record;
            if (_segments.IndexOf(_read) == _segments.Count - 1)
                return null;
            CloseReading(keepPlace: true);
            if (!OpenNext())
                return null;
        }
    }

    private bool OpenNext()
    {
        int place = _read is null ? 0 : _segments.IndexOf(_read) + 1;
        if (place >= _segments.Count)
            return false;
        _read = _segments[place];
        _reading = new FileStream(_read.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return true;
    }

    private void CloseReading(bool keepPlace = false)
    {
        _reading?.Dispose();
        _reading = null;
        _read = keepPlace ? _read : null;
    }

    private void CloseWriting()
    {
        try
        {
            _writing?.Dispose();
        }
        catch (IOException)
        {
            // Everything that counts was flushed before.
        }
        _writing = null;
    }
}
