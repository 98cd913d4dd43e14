using System.Text;
using Acd.Store.Databases;

namespace Acd.Store.Reading;

/// <summary>A query as SQL. No value of it gets into the text.</summary>
internal static class SelectText
{
    /// <summary>Of one machine behind a number, ascending.</summary>
    public static string Replay(RecordTable table) =>
        $"select {table.ColumnNames} from {table.Name} where number > @after and number < @end order by number";

    /// <summary>Null: such records don't exist.</summary>
    public static (string Sql, (string Name, object Value)[] Values)? Of(RecordTable table, RecordQuery query)
    {
        var sql = new StringBuilder("select ").Append(table.ColumnNames).Append(" from ").Append(table.Name)
            .Append(" where at_ms >= @from and at_ms < @until");
        List<(string, object)> values = [("@from", query.FromMs), ("@until", query.UntilMs)];
        (string Column, string? Value)[] conditions =
            [("queue", query.Queue), ("agent", query.Agent), ("call_uuid", query.CallUuid), ("kind", query.Kind)];
        foreach (var (column, value) in conditions)
        {
            if (value is null)
                continue;
            if (!table.Has(column))
                return null;
            sql.Append(" and ").Append(column).Append(" = @").Append(column);
            values.Add(("@" + column, value));
        }
        sql.Append(" order by ").Append(OrderColumn(table, query.Order)).Append(query.Descending ? " desc" : " asc");
        if (query.Order != RecordOrder.Number)
            sql.Append(", number").Append(query.Descending ? " desc" : " asc");
        return (sql.ToString(), [.. values]);
    }

    private static string OrderColumn(RecordTable table, RecordOrder order) => order switch
    {
        RecordOrder.Number => "number",
        RecordOrder.Time => "at_ms",
        RecordOrder.Duration => table.DurationColumn,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "records have no such order"),
    };
}
