using System.Data.Common;
using Acd.Store.Databases;

namespace Acd.Store.Reading;

/// <summary>The row a reader stands on.</summary>
internal sealed class ReaderRow(DbDataReader reader) : IRow
{
    public long Number(int column) => reader.GetInt64(column);

    public string Text(int column) => reader.GetString(column);
}
