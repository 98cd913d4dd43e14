namespace Acd.Store.Databases;

/// <summary>The values of one record, by the number of the column in its table.</summary>
internal interface IRow
{
    long Number(int column);

    string Text(int column);
}
