using Acd.Store.Records;

namespace Acd.Store.Databases;

/// <summary>Builds the columns of a table.</summary>
internal sealed class ColumnList<T>
    where T : StoreRecord
{
    public List<Column> Columns { get; } = [];

    public ColumnList<T> Number(string name, Func<T, long> get, bool indexed = false)
    {
        Columns.Add(new Column(name, record => get((T)record), null, 0, indexed));
        return this;
    }

    public ColumnList<T> Text(string name, Func<T, string> get, int charactersMax = CleanText.NameMax, bool indexed = false)
    {
        Columns.Add(new Column(name, null, record => get((T)record), charactersMax, indexed));
        return this;
    }
}
