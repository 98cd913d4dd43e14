namespace Acd.Scripting;

/// <summary>What went wrong with a script, and where.</summary>
/// <param name="Kind">Which limit or rule.</param>
/// <param name="File">The script's file name; empty when the error isn't in a file.</param>
/// <param name="Line">Line in it, from 1; 0 when unknown.</param>
/// <param name="Message">What happened and what to do, one line.</param>
public sealed record ScriptError(ScriptErrorKind Kind, string File, int Line, string Message)
{
    /// <summary>E.g. <c>main.lua:12: attempt to index a nil value</c>.</summary>
    public override string ToString() => (File.Length, Line) switch
    {
        (0, _) => Message,
        (_, 0) => $"{File}: {Message}",
        _ => $"{File}:{Line}: {Message}",
    };
}
