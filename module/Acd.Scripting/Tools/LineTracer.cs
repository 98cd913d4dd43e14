using System.Globalization;
using System.Text;
using Acd.Scripting.Bundles;
using Acd.Scripting.Sandbox;
using KeraLua;

namespace Acd.Scripting.Tools;

/// <summary>
/// Notes each line a script is about to run and the locals that changed since the line before. Runs in Lua's hook: it reads the stack and
/// makes nothing in Lua.
/// </summary>
internal sealed class LineTracer
{
    public const int StepsMax = 1000;
    private const int LocalsMax = 50;
    private const int PreviewEntriesMax = 8;
    private const int PreviewLengthMax = 120;

    private readonly Dictionary<string, string[]> _sources;
    private readonly Dictionary<(string Function, string Local), string> _known = [];
    private readonly List<TraceStep> _steps = [];

    public LineTracer(IEnumerable<ScriptFile> files) =>
        _sources = files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Source.Span).Split('\n'));

    public IReadOnlyList<TraceStep> Steps => _steps;

    public Action<nint> Watch(Lua lua) => activation => OnLine(lua, activation);

    public void Note(string text)
    {
        if (_steps.Count < StepsMax)
            _steps.Add(new TraceStep("", 0, text));
    }

    private void OnLine(Lua lua, nint activation)
    {
        if (_steps.Count >= StepsMax || !lua.GetInfo("Sl", activation))
            return;
        var line = LuaDebug.FromIntPtr(activation);
        if (line.ShortSource == LuaPrelude.SourceName)
            return;
        string function = string.Create(CultureInfo.InvariantCulture, $"{line.ShortSource}:{line.LineDefined}");
        var changes = Changes(lua, activation, function);
        if (_steps.Count > 0 && changes.Count > 0)
            _steps[^1].Changes = [.. _steps[^1].Changes, .. changes];
        _steps.Add(new TraceStep(line.ShortSource, line.CurrentLine, Source(line.ShortSource, line.CurrentLine)));
    }

    private List<(string Name, string Value)> Changes(Lua lua, nint activation, string function)
    {
        var changes = new List<(string, string)>();
        for (int at = 1; at <= LocalsMax && lua.GetLocal(activation, at) is { } name; at++)
        {
            string value = Preview(lua, lua.GetTop(), 0);
            lua.Pop(1);
            if (name.StartsWith('(') || (_known.TryGetValue((function, name), out string? old) && old == value))
                continue;
            _known[(function, name)] = value;
            changes.Add((name, value));
        }
        return changes;
    }

    private string Source(string file, int line) =>
        _sources.TryGetValue(file, out string[]? lines) && line <= lines.Length ? lines[line - 1].TrimEnd() : "";

    private static string Preview(Lua lua, int index, int depth)
    {
        string text = lua.Type(index) switch
        {
            LuaType.String => $"\"{LuaValues.Text(lua, index)}\"",
            LuaType.Number when lua.IsInteger(index) => lua.ToInteger(index).ToString(CultureInfo.InvariantCulture),
            LuaType.Number => lua.ToNumber(index).ToString(CultureInfo.InvariantCulture),
            LuaType.Boolean => lua.ToBoolean(index) ? "true" : "false",
            LuaType.Table when depth == 0 => Table(lua, index),
            LuaType.Table => "{…}",
            var type => lua.TypeName(type),
        };
        return text.Length > PreviewLengthMax ? text[..PreviewLengthMax] + "…" : text;
    }

    private static string Table(Lua lua, int index)
    {
        var entries = new List<string>();
        lua.PushNil();
        while (lua.Next(index))
        {
            if (entries.Count == PreviewEntriesMax)
            {
                entries.Add("…");
                lua.Pop(2);
                break;
            }
            string key = lua.Type(-2) == LuaType.String ? LuaValues.Text(lua, -2) : $"[{Preview(lua, lua.GetTop() - 1, 1)}]";
            entries.Add($"{key} = {Preview(lua, lua.GetTop(), 1)}");
            lua.Pop(1);
        }
        return entries.Count == 0 ? "{}" : $"{{ {string.Join(", ", entries)} }}";
    }
}
