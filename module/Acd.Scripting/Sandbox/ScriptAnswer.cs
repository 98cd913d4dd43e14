namespace Acd.Scripting.Sandbox;

/// <summary>What a script gets back.</summary>
/// <param name="Value">The value; see <see cref="LuaValues"/>.</param>
/// <param name="Problem">Given beside a nil value: why there is none.</param>
/// <param name="Raises">The problem is an error in the script.</param>
internal readonly record struct ScriptAnswer(object? Value, string? Problem = null, bool Raises = false)
{
    public static ScriptAnswer Missing(string problem) => new(null, problem);

    public static ScriptAnswer Error(string problem) => new(null, problem, Raises: true);
}
