namespace Acd.Engine;

/// <summary>A sentence for people, which programs can say in other words: in another language, for instance. Any thread.</summary>
public sealed record Sentence
{
    /// <param name="id">Of this sentence and no other, in kebab case. It stays when the words change.</param>
    /// <param name="text">In English; what stands in its holes are the <see cref="Values"/>.</param>
    public Sentence(string id, SentenceText text)
    {
        Id = id;
        Text = text.Text;
        Values = text.Values;
    }

    private Sentence(string id, string text, IReadOnlyList<string> values) => (Id, Text, Values) = (id, text, values);

    public string Id { get; }

    /// <summary>In English.</summary>
    public string Text { get; }

    /// <summary>What it is about, as it stands in the text and in that order.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>One that is always the same and has no values.</summary>
    public static Sentence Fixed(string id, string text) => new(id, text, []);

    /// <summary>The same on one line, control characters as '?'.</summary>
    public Sentence OnOneLine() =>
        Text.Any(char.IsControl) ? new(Id, OneLine(Text), [.. Values.Select(OneLine)]) : this;

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));

    public override string ToString() => Text;
}
