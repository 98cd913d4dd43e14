namespace Acd.Config.Values;

/// <summary>One value of an element that becomes a <typeparamref name="T"/>: its name, and how it gets in and out.</summary>
/// <param name="Name">As documents spell it.</param>
/// <param name="Read">What the fields say put into the record; the record itself when they say nothing, or something wrong.</param>
/// <param name="Write">The record's value as a document would have it; empty when there is none.</param>
internal sealed record Parameter<T>(string Name, Func<FieldSet, T, T> Read, Func<T, string> Write)
{
    /// <summary>What the error for a missing value proposes; null: it may be missing.</summary>
    public string? RequiredExample { get; init; }
}
