using Acd.Store.Records;

namespace Acd.Store.Databases;

/// <summary>Records of one transaction, ascending by number.</summary>
internal sealed class RecordBatch(IReadOnlyList<StoreRecord> records)
{
    public IReadOnlyList<StoreRecord> Records => records;

    public long FirstNumber => records[0].Number;

    public long LastNumber => records[^1].Number;

    /// <summary>Those behind <paramref name="number"/>, by table, tables without any left out.</summary>
    public IEnumerable<(RecordTable Table, List<StoreRecord> Records)> ByTable(long number)
    {
        var lists = new List<StoreRecord>?[RecordTables.All.Count];
        foreach (var record in records)
        {
            if (record.Number > number)
                (lists[RecordTables.PlaceOf(record)] ??= []).Add(record);
        }
        for (int i = 0; i < lists.Length; i++)
        {
            if (lists[i] is { } list)
                yield return (RecordTables.All[i], list);
        }
    }
}
