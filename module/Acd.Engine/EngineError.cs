using Acd.Engine.Skills;

namespace Acd.Engine;

/// <summary>Why an input was refused. Nothing has changed.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Said">For people: what is wrong with which value, and what to do instead.</param>
public sealed record EngineError(EngineErrorCode Code, Sentence Said)
{
    /// <summary>The sentence of all that nobody has asked to have in other words; its one value is the whole text.</summary>
    private const string Plain = "refused";

    public EngineError(EngineErrorCode code, string what)
        : this(code, new Sentence(Plain, $"{what}"))
    {
    }

    /// <inheritdoc cref="Sentence(string, SentenceText)"/>
    public EngineError(EngineErrorCode code, string id, SentenceText text)
        : this(code, new Sentence(id, text))
    {
    }

    /// <summary>Place in the value it is about, as "column 9"; empty: the whole of it.</summary>
    public string Where { get; private init; } = "";

    /// <summary>In English, with the place.</summary>
    public string What => Where.Length > 0 ? $"{Where}: {Said.Text}" : Said.Text;

    public static EngineError UnknownAgent(string name) =>
        new(EngineErrorCode.UnknownAgent, "agent-unknown", $"there is no agent \"{name}\"");

    internal static EngineError UnknownQueue(string name) =>
        new(EngineErrorCode.UnknownQueue, "queue-unknown", $"there is no queue \"{name}\"");

    internal static EngineError BadRequirement(SkillExpressionError error) =>
        new(EngineErrorCode.BadRequirement, error.Said) { Where = $"column {error.Column}" };

    public override string ToString() => What;
}
