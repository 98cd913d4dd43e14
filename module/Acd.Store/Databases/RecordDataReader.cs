using System.Collections;
using System.Data.Common;
using Acd.Store.Records;

namespace Acd.Store.Databases;

/// <summary>Records as the reader that bulk copies want.</summary>
internal sealed class RecordDataReader(RecordTable table, IReadOnlyList<StoreRecord> records) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => table.Columns.Count;

    public override int Depth => 0;

    public override bool HasRows => records.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < records.Count;

    public override bool NextResult() => false;

    public override object GetValue(int ordinal)
    {
        var column = table.Columns[ordinal];
        return column.Text is { } text ? text(records[_row]) : column.Number!(records[_row]);
    }

    public override int GetValues(object[] values)
    {
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override string GetName(int ordinal) => table.Columns[ordinal].Name;

    public override int GetOrdinal(string name)
    {
        for (int i = 0; i < FieldCount; i++)
        {
            if (string.Equals(table.Columns[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    public override Type GetFieldType(int ordinal) => table.Columns[ordinal].IsText ? typeof(string) : typeof(long);

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool IsDBNull(int ordinal) => false;

    public override long GetInt64(int ordinal) => table.Columns[ordinal].Number!(records[_row]);

    public override string GetString(int ordinal) => table.Columns[ordinal].Text!(records[_row]);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override bool GetBoolean(int ordinal) => throw Unused();

    public override byte GetByte(int ordinal) => throw Unused();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Unused();

    public override char GetChar(int ordinal) => throw Unused();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Unused();

    public override DateTime GetDateTime(int ordinal) => throw Unused();

    public override decimal GetDecimal(int ordinal) => throw Unused();

    public override double GetDouble(int ordinal) => throw Unused();

    public override float GetFloat(int ordinal) => throw Unused();

    public override Guid GetGuid(int ordinal) => throw Unused();

    public override short GetInt16(int ordinal) => throw Unused();

    public override int GetInt32(int ordinal) => throw Unused();

    private static NotSupportedException Unused() => new("records have numbers of 64 bits and texts only");
}
