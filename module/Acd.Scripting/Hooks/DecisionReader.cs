using System.Globalization;
using Acd.Scripting.Sandbox;
using KeraLua;

namespace Acd.Scripting.Hooks;

/// <summary>Reads the fields of a decision from a Lua stack and checks each. Between two resumes only.</summary>
internal static class DecisionReader
{
    private const int EntriesMax = 100;

    /// <param name="lua">Holds the values of <see cref="DecisionFields.Of"/>, in that order.</param>
    /// <param name="hook">Whose decision it is.</param>
    /// <param name="first">Index of the first value.</param>
    /// <exception cref="FormatException">Says which field is wrong, and what it may be.</exception>
    public static HookDecision Read(Lua lua, HookKind hook, int first)
    {
        var decision = new HookDecision();
        var fields = DecisionFields.Of(hook);
        for (int at = 0; at < fields.Count; at++)
        {
            if (lua.Type(first + at) is var type && type != LuaType.Nil)
                fields[at].Set(decision, Value(lua, fields[at], first + at, type));
        }
        return decision;
    }

    private static object Value(Lua lua, DecisionField field, int index, LuaType type) => (field.Kind, type) switch
    {
        (DecisionFieldKind.Text, LuaType.String) => Text(lua, field, index),
        (DecisionFieldKind.Flag, LuaType.Boolean) => lua.ToBoolean(index),
        (DecisionFieldKind.Whole, LuaType.Number) => lua.ToIntegerX(index) is { } whole
            ? (long)InRange(field, whole, whole)
            : throw Wrong(field, $"must be a whole number, not {Shown(lua.ToNumber(index))}"),
        (DecisionFieldKind.Seconds, LuaType.Number) => (double)InRange(field, lua.ToNumber(index), lua.ToNumber(index)) * 1000,
        (DecisionFieldKind.Names, LuaType.Table) => Names(field, Table(lua, field, index)),
        (DecisionFieldKind.Texts, LuaType.Table) => Texts(field, Table(lua, field, index)),
        _ => throw Wrong(field, $"must be {Expected(field.Kind)}, not a {lua.TypeName(type)}"),
    };

    private static string Text(Lua lua, DecisionField field, int index)
    {
        string text = LuaText.Get(lua, index, out int bytes);
        if (bytes > field.LengthMax)
            throw Wrong(field, $"has {bytes} bytes, the limit is {field.LengthMax}");
        return text.Length > 0 && !HasControl(text)
            ? text
            : throw Wrong(field, "must be a text that isn't empty, without control characters");
    }

    private static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c))
                return true;
        }
        return false;
    }

    private static object InRange(DecisionField field, double value, object result) => value >= field.Min && value <= field.Max
        ? result
        : throw Wrong(field, $"is {Shown(value)}; it may be from {Shown(field.Min)} to {Shown(field.Max)}");

    private static object? Table(Lua lua, DecisionField field, int index)
    {
        try
        {
            return LuaValues.Read(lua, index);
        }
        catch (FormatException exception)
        {
            throw Wrong(field, $"must not hold {exception.Message}");
        }
    }

    private static List<string> Names(DecisionField field, object? table) => table switch
    {
        List<object?> list when list.Count <= EntriesMax && list.All(item => item is string { Length: > 0 }) => [.. list.Cast<string>()],
        Dictionary<string, object?> { Count: 0 } => [],
        _ => throw Wrong(field, $"must be a list of at most {EntriesMax} names"),
    };

    private static Dictionary<string, string> Texts(DecisionField field, object? table)
    {
        var texts = new Dictionary<string, string>();
        if (table is not Dictionary<string, object?> map || map.Count > EntriesMax)
            throw Wrong(field, $"must be a table of at most {EntriesMax} texts with names: {{ name = \"text\" }}");
        foreach (var (key, value) in map)
        {
            texts[key] = value switch
            {
                string text => text,
                bool flag => flag ? "true" : "false",
                long or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
                _ => throw Wrong(field, $"has a table in \"{key}\"; only texts, numbers, true and false can be passed on"),
            };
        }
        return texts;
    }

    private static string Expected(DecisionFieldKind kind) => kind switch
    {
        DecisionFieldKind.Text => "a text",
        DecisionFieldKind.Flag => "true or false",
        DecisionFieldKind.Names => "a list of names",
        DecisionFieldKind.Texts => "a table of texts with names",
        _ => "a number",
    };

    private static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static FormatException Wrong(DecisionField field, string what) => new($"\"{field.Name}\" {what}");
}
