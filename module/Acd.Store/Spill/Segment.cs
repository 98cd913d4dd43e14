using Acd.Store.Records;

namespace Acd.Store.Spill;

/// <summary>One file of the journal and what is known of it.</summary>
internal sealed class Segment(string path)
{
    public string Path => path;

    public long FirstNumber { get; private set; }

    public long LastNumber { get; private set; }

    public int Records { get; private set; }

    /// <summary>Bytes of whole, flushed frames.</summary>
    public long Bytes { get; private set; }

    public void Added(long firstNumber, long lastNumber, int records, long bytes)
    {
        FirstNumber = Records == 0 ? firstNumber : FirstNumber;
        LastNumber = lastNumber;
        Records += records;
        Bytes = bytes;
    }

    /// <summary>A file a life before left; what follows its last whole frame is ignored.</summary>
    public static Segment Scan(string path)
    {
        var segment = new Segment(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        while (FrameCodec.Read(file) is { } record)
            segment.Added(record.Number, record.Number, 1, file.Position);
        return segment;
    }
}
