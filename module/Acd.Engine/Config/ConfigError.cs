namespace Acd.Engine.Config;

/// <summary>One thing wrong, or odd, in a configuration. Any thread.</summary>
/// <param name="Where">
/// Path of the element, e.g. <c>queue "support" / max-wait-time</c>, with a line when the source has one; empty: none of them.
/// </param>
/// <param name="Said">What is wrong with which value, and what to write instead.</param>
public sealed record ConfigError(string Where, Sentence Said)
{
    /// <inheritdoc cref="Sentence(string, SentenceText)"/>
    public ConfigError(string where, string id, SentenceText text)
        : this(where, new Sentence(id, text))
    {
    }

    /// <summary><see cref="Said"/> in English.</summary>
    public string What => Said.Text;

    public override string ToString() => Where.Length > 0 ? $"{Where}: {What}" : What;
}
