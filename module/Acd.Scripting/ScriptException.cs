namespace Acd.Scripting;

/// <summary>A script can't be used; <see cref="Error"/> says why and where.</summary>
public sealed class ScriptException(ScriptError error) : Exception(error.ToString())
{
    public ScriptError Error { get; } = error;
}
