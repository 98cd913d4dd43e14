using System.Globalization;
using System.Text.RegularExpressions;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>Finds the file and line in what Lua says and in what it was doing.</summary>
internal static partial class LuaPlaces
{
    private const int LevelsMax = 300;

    /// <summary>Takes the place off a message; messages of our own code get the script's place.</summary>
    public static ScriptError Locate(ScriptErrorKind kind, string message, Lua? stack)
    {
        var match = Placed().Match(message);
        string text = match.Success ? match.Groups["text"].Value : message;
        if (match.Success && match.Groups["file"].Value != LuaPrelude.SourceName)
            return new ScriptError(kind, match.Groups["file"].Value, Number(match.Groups["line"].Value), text);
        var (file, line) = stack is null ? ("", 0) : Current(stack);
        return new ScriptError(kind, file, line, text);
    }

    /// <summary>The innermost line of a script that is being run, or was when it failed.</summary>
    public static (string File, int Line) Current(Lua stack)
    {
        var activation = default(LuaDebug);
        for (int level = 0; level < LevelsMax && stack.GetStack(level, ref activation) == 1; level++)
        {
            if (stack.GetInfo("Sl", ref activation) && activation.CurrentLine > 0 && activation.ShortSource != LuaPrelude.SourceName)
                return (activation.ShortSource, activation.CurrentLine);
        }
        return ("", 0);
    }

    /// <summary>Where the function on top of the stack, which is taken off, begins.</summary>
    public static (string File, int Line) Definition(Lua lua)
    {
        var function = default(LuaDebug);
        return lua.GetInfo(">S", ref function) ? (function.ShortSource, function.LineDefined) : ("", 0);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^(?<file>\[acd\]|[^:\n]+\.lua):(?<line>\d{1,7}): (?<text>.*)$""", RegexOptions.Singleline)]
    private static partial Regex Placed();
}
