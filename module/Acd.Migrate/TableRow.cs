using System.Globalization;

namespace Acd.Migrate;

/// <summary>One row by column name, in any case. A column that isn't there reads as NULL: older databases lack some.</summary>
internal sealed class TableRow(IReadOnlyDictionary<string, object?> values)
{
    public string? Text(string column) =>
        values.GetValueOrDefault(column) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public long Number(string column) =>
        long.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
