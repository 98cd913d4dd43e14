using Acd.Store.Records;

namespace Acd.Store.Databases;

/// <summary>
/// A kind of record as a table: how its columns are read from a record and a record from its columns. Journal, databases and schema
/// all go by it. Columns are only ever appended; see <c>Schema/</c>.
/// </summary>
internal sealed class RecordTable
{
    private RecordTable(string name, Type type, IReadOnlyList<Column> columns, Func<IRow, StoreRecord> read)
    {
        Name = name;
        Type = type;
        Columns = columns;
        ColumnNames = string.Join(", ", columns.Select(column => column.Name));
        Read = read;
    }

    public string Name { get; }

    public Type Type { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>As SQL lists them.</summary>
    public string ColumnNames { get; }

    public Func<IRow, StoreRecord> Read { get; }

    /// <summary>Name of the column that says how long it lasted; what "by duration" orders by.</summary>
    public required string DurationColumn { get; init; }

    /// <summary>Whether it is of those that are given up last when there is no room.</summary>
    public bool IsTerminal => Type == typeof(CallerRecord) || Type == typeof(DispositionRecord);

    public bool Has(string column) => Columns.Any(known => known.Name == column);

    public static RecordTable Of<T>(
        string name, string durationColumn, Func<ColumnList<T>, ColumnList<T>> columns, Func<IRow, long, long, StoreRecord> read)
        where T : StoreRecord
    {
        var list = new ColumnList<T>().Number("number", r => r.Number).Number("at_ms", r => r.AtMs, indexed: true);
        return new(name, typeof(T), columns(list).Columns, row => read(row, row.Number(0), row.Number(1)))
        {
            DurationColumn = durationColumn,
        };
    }
}
