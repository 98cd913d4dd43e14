using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Acd.Store.Databases;
using Acd.Store.Records;

namespace Acd.Store.Spill;

/// <summary>
/// One record as a frame: length of the payload (4 bytes), CRC-32 of it (4), payload; little-endian. The payload: the table's place (1),
/// the number of columns (1), then each column as 8 bytes, or as length (4) and UTF-8. A record with fewer columns than the table has
/// now is of an older program: the rest is empty.
/// </summary>
internal sealed class FrameCodec
{
    public const int HeaderBytes = 8;

    /// <summary>Far above any record; a larger length is rubbish.</summary>
    public const int PayloadBytesMax = 1 << 20;

    private byte[] _payload = new byte[4096];
    private int _used;

    public void Write(StoreRecord record, Stream to)
    {
        int place = RecordTables.PlaceOf(record);
        var columns = RecordTables.All[place].Columns;
        _used = 0;
        Room(2)[0] = (byte)place;
        _payload[1] = (byte)columns.Count;
        _used = 2;
        foreach (var column in columns)
        {
            if (column.Text is { } text)
                Write(text(record));
            else
            {
                BinaryPrimitives.WriteInt64LittleEndian(Room(8), column.Number!(record));
                _used += 8;
            }
        }
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, _used);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Crc32.HashToUInt32(_payload.AsSpan(0, _used)));
        to.Write(header);
        to.Write(_payload, 0, _used);
    }

    /// <summary>The next record; null: the file ends here, or what follows is no whole frame.</summary>
    public static StoreRecord? Read(Stream from)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (from.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 2 or > PayloadBytesMax)
            return null;
        byte[] payload = new byte[length];
        if (from.ReadAtLeast(payload, length, throwOnEndOfStream: false) < length
            || Crc32.HashToUInt32(payload) != BinaryPrimitives.ReadUInt32LittleEndian(header[4..]))
            return null;
        return FrameRow.TryRead(payload, out var table, out var row) ? table.Read(row) : null;
    }

    private void Write(string text)
    {
        var room = Room(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, room[4..]);
        BinaryPrimitives.WriteInt32LittleEndian(room, length);
        _used += 4 + length;
    }

    private Span<byte> Room(int bytes)
    {
        if (_used + bytes > _payload.Length)
            Array.Resize(ref _payload, Math.Max(_payload.Length * 2, _used + bytes));
        return _payload.AsSpan(_used);
    }
}
