namespace Acd.Engine;

/// <summary>Why an input was refused. Nothing has changed.</summary>
/// <param name="Code">For programs.</param>
/// <param name="What">For people: what is wrong with which value, and what to do instead.</param>
public sealed record EngineError(EngineErrorCode Code, string What)
{
    public override string ToString() => What;
}
