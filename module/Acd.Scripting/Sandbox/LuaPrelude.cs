using System.Text;
using Acd.Scripting.Hooks;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>Our own Lua, in the assembly: what scripts see, and the function that runs a hook.</summary>
internal static class LuaPrelude
{
    /// <summary>The name of our code in Lua's messages.</summary>
    public const string SourceName = "[acd]";

    private static readonly string[] Files =
        ["1_base.lua", "2_strings.lua", "3_tables.lua", "4_services.lua", "5_hours.lua", "6_run.lua"];

    private static readonly byte[][] Chunks = [Encoding.UTF8.GetBytes(DecisionReaders()), .. Files.Select(Embedded)];

    private static readonly byte[] Testing = Embedded("7_test.lua");

    /// <summary>Leaves the table "host" on the stack; the libraries are open only to the prelude.</summary>
    public static void Load(Lua lua, bool testing)
    {
        lua.NewTable();
        int host = lua.GetTop();
        OpenLibraries(lua);
        foreach (byte[] chunk in testing ? [.. Chunks, Testing] : Chunks)
        {
            Check(lua, lua.LoadBuffer(chunk, "=" + SourceName, "t"));
            lua.PushCopy(host);
            lua.PushCopy(host + 1);
            Check(lua, lua.PCall(2, 0, 0));
        }
        lua.SetTop(host);
    }

    private static byte[] Embedded(string file)
    {
        using var stream = typeof(LuaPrelude).Assembly.GetManifestResourceStream(file)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Leaves the table of Lua's own globals. io, os and package are never opened.</summary>
    private static void OpenLibraries(Lua lua)
    {
        int top = lua.GetTop();
        lua.OpenBasicLibrary();
        lua.OpenStringLibrary();
        lua.OpenTableLibrary();
        lua.OpenMathLibrary();
        lua.OpenUTF8Library();
        lua.OpenCoroutineLibrary();
        lua.OpenDebugLibrary();
        lua.SetTop(top);
        lua.PushGlobalTable();
    }

    /// <summary>One function per hook that puts the fields of a decision on the stack in <see cref="DecisionFields"/>' order.</summary>
    private static string DecisionReaders()
    {
        var source = new StringBuilder("local host = ...\nhost.readers, host.fields, host.field_names, host.chunks = {}, {}, {}, {}\n");
        foreach (string hook in HookNames.All)
        {
            string[] names = [.. DecisionFields.Of(HookNames.Parse(hook)!.Value).Select(field => field.Name)];
            source.Append("function host.readers.").Append(hook).Append("(d) return ")
                .AppendJoin(", ", names.Select(name => "d." + name)).Append(" end\n");
            source.Append("host.fields.").Append(hook).Append(" = { ")
                .AppendJoin(", ", names.Select(name => name + " = true")).Append(" }\n");
            source.Append("host.field_names.").Append(hook).Append(" = \"").AppendJoin(", ", names).Append("\"\n");
        }
        return source.ToString();
    }

    private static void Check(Lua lua, LuaStatus status)
    {
        if (status != LuaStatus.OK)
            throw new InvalidOperationException($"the prelude failed: {LuaValues.Text(lua, -1)}");
    }
}
