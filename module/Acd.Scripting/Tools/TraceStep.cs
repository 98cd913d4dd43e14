namespace Acd.Scripting.Tools;

/// <summary>One step of a traced run.</summary>
/// <param name="File">Script; empty: a question to the outside.</param>
/// <param name="Line">Line in it.</param>
/// <param name="Text">The line's source, or the question and its answer.</param>
public sealed record TraceStep(string File, int Line, string Text)
{
    /// <summary>Locals that the step changed, name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Changes { get; internal set; } = [];
}
