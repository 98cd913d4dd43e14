namespace Acd.Scripting.Sandbox;

/// <summary>What a script asks in the middle of a run.</summary>
/// <param name="Call">Which service, as the prelude names it.</param>
/// <param name="Arguments">Its arguments.</param>
internal readonly record struct ScriptQuestion(string Call, IReadOnlyList<object?> Arguments)
{
    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;
}
