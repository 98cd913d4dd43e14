namespace Acd.Engine;

/// <summary>
/// A part of a <see cref="Sentence"/> that stands there only when there is something to say. The sentence's values have what it is about,
/// and none of its words.
/// </summary>
/// <param name="Before">Words.</param>
/// <param name="Value">What it is about; empty: the clause isn't there.</param>
/// <param name="After">Words.</param>
public readonly record struct Clause(string Before, string Value, string After)
{
    public override string ToString() => Value.Length > 0 ? Before + Value + After : "";
}
