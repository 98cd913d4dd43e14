namespace Acd.Engine.Config;

/// <summary>One thing wrong in a configuration.</summary>
/// <param name="Where">Path of the element, e.g. <c>queue "support" / max-wait-time</c>, with a line when the source has one.</param>
/// <param name="What">What is wrong with which value, and what to write instead.</param>
public sealed record ConfigError(string Where, string What)
{
    public override string ToString() => $"{Where}: {What}";
}
