using System.Globalization;
using System.Text.Json.Nodes;

namespace Acd.CallCenter.Replies;

/// <summary>One column of a list: its name there and in JSON, its text, its JSON value (null: no such key).</summary>
internal sealed record Column<T>(string Name, Func<T, string?> Text, Func<T, JsonNode?> Json)
{
    /// <summary>A column of a database table: in JSON a string, whatever it holds.</summary>
    public static Column<T> Sql(string name, Func<T, string?> text) =>
        new(name, text, row => text(row) is { } value ? JsonValue.Create(value) : null);

    public static Column<T> Sql(string name, Func<T, long> number) =>
        Sql(name, row => number(row).ToString(CultureInfo.InvariantCulture));

    public static Column<T> Number(string name, Func<T, long> number) =>
        new(name, row => number(row).ToString(CultureInfo.InvariantCulture), row => JsonValue.Create(number(row)));

    /// <summary>"true" or "false", in JSON too.</summary>
    public static Column<T> Flag(string name, Func<T, bool> flag) => Sql(name, row => flag(row) ? "true" : "false");

    /// <summary>In the table only.</summary>
    public Column<T> WithoutJson() => this with { Json = _ => null };
}
