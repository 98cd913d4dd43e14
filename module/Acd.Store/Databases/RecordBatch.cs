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
        // Each with the room it needs: lists that grow leave several times as much behind.
        var counts = new int[RecordTables.All.Count];
        foreach (var record in records)
            counts[RecordTables.PlaceOf(record)]++;
        var lists = new List<StoreRecord>?[counts.Length];
        foreach (var record in records)
        {
            if (record.Number <= number)
                continue;
            int place = RecordTables.PlaceOf(record);
            (lists[place] ??= new(counts[place])).Add(record);
        }
        for (int i = 0; i < lists.Length; i++)
        {
            if (lists[i] is { } list)
                yield return (RecordTables.All[i], list);
        }
    }
}
