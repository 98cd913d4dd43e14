using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Acd.Store.Databases;

namespace Acd.Store.Spill;

/// <summary>The values of a frame.</summary>
internal sealed class FrameRow : IRow
{
    private readonly long[] _numbers;
    private readonly string[] _texts;

    private FrameRow(int columns)
    {
        _numbers = new long[columns];
        _texts = new string[columns];
        Array.Fill(_texts, "");
    }

    public static bool TryRead(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out RecordTable? table, [NotNullWhen(true)] out FrameRow? row)
    {
        table = payload[0] < RecordTables.All.Count ? RecordTables.All[payload[0]] : null;
        row = null;
        if (table is null)
            return false;
        var read = new FrameRow(table.Columns.Count);
        var rest = payload[2..];
        for (int i = 0; i < Math.Min(payload[1], table.Columns.Count); i++)
        {
            bool isText = table.Columns[i].IsText;
            int length = isText && rest.Length >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(rest) : 8;
            rest = isText && rest.Length >= 4 ? rest[4..] : rest;
            if (length < 0 || length > rest.Length)
                return false;
            if (isText)
                read._texts[i] = Encoding.UTF8.GetString(rest[..length]);
            else
                read._numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(rest);
            rest = rest[length..];
        }
        row = read;
        return true;
    }

    public long Number(int column) => _numbers[column];

    public string Text(int column) => _texts[column];
}
