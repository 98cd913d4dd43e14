using System.Globalization;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>
/// Lua values as objects and back: string, long, double, bool, null, lists (Lua arrays) and maps with text keys. Only between two resumes,
/// when the allocator refuses nothing. Texts that are no UTF-8 are read with replacement characters.
/// </summary>
internal static class LuaValues
{
    /// <summary>Deeper tables are refused, here and in JSON.</summary>
    public const int DepthMax = 16;

    private const int ItemsMax = 10_000;

    public static void Push(Lua lua, object? value)
    {
        lua.CheckStack(4);
        switch (value)
        {
            case null:
                lua.PushNil();
                break;
            case string text:
                LuaText.Push(lua, text);
                break;
            case bool flag:
                lua.PushBoolean(flag);
                break;
            case byte[] bytes:
                lua.PushBuffer(bytes);
                break;
            case float or double or decimal:
                lua.PushNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case sbyte or short or int or long or byte or ushort or uint:
                lua.PushInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                PushMap(lua, map);
                break;
            case IReadOnlyList<object?> list:
                PushList(lua, list);
                break;
            default:
                LuaText.Push(lua, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    /// <exception cref="FormatException">A value of a kind that has no counterpart; the message says which.</exception>
    public static object? Read(Lua lua, int index) => Read(lua, lua.AbsIndex(index), 0);

    public static string Text(Lua lua, int index) => LuaText.Get(lua, index, out _);

    private static object? Read(Lua lua, int index, int depth) => lua.Type(index) switch
    {
        LuaType.Nil or LuaType.None => null,
        LuaType.Boolean => lua.ToBoolean(index),
        LuaType.Number when lua.IsInteger(index) => lua.ToInteger(index),
        LuaType.Number => lua.ToNumber(index),
        LuaType.String => Text(lua, index),
        LuaType.Table when depth < DepthMax => ReadTable(lua, index, depth),
        LuaType.Table => throw new FormatException($"a table nested deeper than {DepthMax}"),
        var other => throw new FormatException($"a {lua.TypeName(other)}"),
    };

    private static object ReadTable(Lua lua, int index, int depth)
    {
        lua.CheckStack(4);
        int length = lua.RawLen(index);
        return length > 0 ? ReadList(lua, index, length, depth) : ReadMap(lua, index, depth);
    }

    private static List<object?> ReadList(Lua lua, int index, int length, int depth)
    {
        if (length > ItemsMax)
            throw new FormatException($"a list of {length} entries, the limit is {ItemsMax}");
        var list = new List<object?>(length);
        for (int at = 1; at <= length; at++)
        {
            lua.RawGetInteger(index, at);
            list.Add(Read(lua, lua.GetTop(), depth + 1));
            lua.Pop(1);
        }
        return list;
    }

    private static Dictionary<string, object?> ReadMap(Lua lua, int index, int depth)
    {
        var map = new Dictionary<string, object?>();
        lua.PushNil();
        while (lua.Next(index))
        {
            if (lua.Type(-2) != LuaType.String)
                throw new FormatException($"a table with a {lua.TypeName(lua.Type(-2))} as key");
            if (map.Count >= ItemsMax)
                throw new FormatException($"a table of more than {ItemsMax} entries");
            map[Text(lua, -2)] = Read(lua, lua.GetTop(), depth + 1);
            lua.Pop(1);
        }
        return map;
    }

    private static void PushMap(Lua lua, IReadOnlyDictionary<string, object?> map)
    {
        lua.CreateTable(0, map.Count);
        foreach (var (key, value) in map)
        {
            LuaText.Push(lua, key);
            Push(lua, value);
            lua.RawSet(-3);
        }
    }

    private static void PushList(Lua lua, IReadOnlyList<object?> list)
    {
        lua.CreateTable(list.Count, 0);
        for (int at = 0; at < list.Count; at++)
        {
            Push(lua, list[at]);
            lua.RawSetInteger(-2, at + 1);
        }
    }
}
