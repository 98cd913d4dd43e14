namespace Acd.Engine;

/// <summary>Why an input was refused. Nothing has changed.</summary>
/// <param name="Code">For programs.</param>
/// <param name="What">For people: what is wrong with which value, and what to do instead.</param>
public sealed record EngineError(EngineErrorCode Code, string What)
{
    internal static EngineError UnknownAgent(string name) => new(EngineErrorCode.UnknownAgent, $"there is no agent \"{name}\"");

    public override string ToString() => What;
}
