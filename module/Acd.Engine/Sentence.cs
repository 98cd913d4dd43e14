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

    public string Id { get; }

    /// <summary>In English.</summary>
    public string Text { get; }

    /// <summary>What it is about, as it stands in the text and in that order.</summary>
    public IReadOnlyList<string> Values { get; }

    public override string ToString() => Text;
}
